package org.ascreturns.returns.cld;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ascreturns.extract.ExtractRow;
import org.ascreturns.extract.FileScan;
import org.ascreturns.extract.InputFile;
import org.ascreturns.extract.Outcome;
import org.ascreturns.extract.Slice;
import org.ascreturns.rule.Finding;
import org.ascreturns.rule.Settings;

/** The published sample: its rows, and one row at a time judged with some values changed. */
final class CldSample {

  static final List<NamedCsvRecord> ROWS = read("/cld/sample_r2.csv");
  static final List<NamedCsvRecord> EXPECTED = read("/cld/sample_r2_expected.csv");

  private CldSample() {}

  private static List<NamedCsvRecord> read(String resource) {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new InputStreamReader(
                    Objects.requireNonNull(CldSample.class.getResourceAsStream(resource)),
                    StandardCharsets.UTF_8))) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> header() {
    return ROWS.get(0).getHeader();
  }

  /** Row n of the sample, from 1, as field name to value. */
  static Map<String, String> row(int n) {
    Map<String, String> row = new LinkedHashMap<>();
    ROWS.get(n - 1).getFieldsAsMap().forEach(row::put);
    return row;
  }

  static InputFile file(List<String> header, Settings settings) {
    return file(header, settings, List.of(List.of("01/04/2025", "31/03/2026")), 65);
  }

  static InputFile file(
      List<String> header, Settings settings, List<List<String>> periods, long lines) {
    FileScan scan =
        new FileScan(
            Path.of("sample.csv"),
            "sample.csv",
            "0".repeat(64),
            1,
            FileScan.Container.CSV,
            false,
            StandardCharsets.UTF_8,
            false,
            ',',
            lines + 1,
            1,
            header,
            lines == 0 ? List.of() : List.of(new Slice(1, 0, 1, 2, lines)),
            periods,
            LocalDateTime.of(2026, 4, 15, 6, 0));
    return new InputFile(1, "cld", scan, new CldExtract().identify(scan, settings));
  }

  static Outcome judge(Map<String, String> row, Settings settings) {
    List<String> header = new ArrayList<>(row.keySet());
    return new CldExtract()
        .judge(file(header, settings), settings)
        .judge(new ExtractRow(2, 1, row.values().toArray(new String[0])));
  }

  /** Rule and field of each finding, for example {@code CLD-R033 Event_End_Date}, sorted. */
  static List<String> found(Outcome outcome) {
    return outcome.findings().stream().map(CldSample::said).sorted().toList();
  }

  private static String said(Finding finding) {
    return finding.rule().id() + " " + finding.field();
  }
}
