package org.ascreturns.returns.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ascreturns.extract.ExtractRow;
import org.ascreturns.extract.ExtractScanner;
import org.ascreturns.extract.FileScan;
import org.ascreturns.extract.InputFile;
import org.ascreturns.extract.Outcome;
import org.ascreturns.extract.RowJudge;
import org.ascreturns.extract.RowSource;
import org.ascreturns.extract.RowSources;
import org.ascreturns.extract.Slice;
import org.ascreturns.extract.UnreadableFileException;
import org.ascreturns.rule.Finding;
import org.ascreturns.rule.Settings;

/**
 * A list as a file, for tests of the rules on it.
 *
 * @param returnId the return that reads it
 * @param extract what it is
 * @param folder where the file is written
 */
public record ListFile(String returnId, ListExtract extract, Path folder) {

  /** The rules that refuse a file with this header, in their order. */
  public List<String> refusedFor(String header) throws IOException {
    return ids(extract.checkFile(of(header + "\n"), settings()));
  }

  /** The rules that refuse a file that is no table. */
  public List<String> refusedAsNoTable() {
    return ids(
        extract.unreadable(new UnreadableFileException("list.csv", 1, "It is empty."), settings()));
  }

  /** What becomes of the lines under the header that the list has. */
  public List<Outcome> judged(String lines) throws IOException {
    InputFile file = of(String.join(",", extract.fileColumns()) + "\n" + lines + "\n");
    if (!extract.checkFile(file, settings()).isEmpty()) {
      throw new IllegalStateException("The header of " + extract.id() + " is refused");
    }
    RowJudge judge = extract.judge(file, settings());
    List<Outcome> outcomes = new ArrayList<>();
    for (Slice slice : file.scan().slices()) {
      try (RowSource rows = RowSources.open(file.scan(), slice)) {
        for (ExtractRow row = rows.next(); row != null; row = rows.next()) {
          outcomes.add(judge.judge(row));
        }
      }
    }
    return outcomes;
  }

  private InputFile of(String text) throws IOException {
    FileScan scan =
        ExtractScanner.scan(
            Files.writeString(folder.resolve("list.csv"), text), header -> new int[0]);
    return new InputFile(1, extract.id(), scan, extract.identify(scan, settings()));
  }

  private Settings settings() {
    return new Settings(
        returnId,
        2025,
        "999",
        LocalDate.of(2026, 5, 20),
        Map.of(),
        Map.of(),
        Map.of(
            extract.id(),
            new Settings.Input(List.of("*.csv"), Map.of(), Map.of(), List.of(), null, true)),
        BigDecimal.valueOf(5));
  }

  private static List<String> ids(List<Finding> findings) {
    return findings.stream().map(finding -> finding.rule().id()).toList();
  }
}
