package org.ascreturns.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.ascreturns.database.Database;
import org.ascreturns.job.ImportOfList;
import org.ascreturns.job.JobFile;
import org.ascreturns.job.WrongUseException;
import org.ascreturns.returns.ReferenceImport;
import org.ascreturns.returns.Return;
import org.ascreturns.rule.Finding;
import org.ascreturns.rule.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a list into the database that every run of a return looks things up in. */
@Command(mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

  private static final int LINES_SHOWN = 50;

  private final Parts parts;
  private final Place place;
  private final Return declared;
  private final ReferenceImport wanted;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "CSV or XLSX, as published.")
  private Path file = Path.of("");

  @Option(
      names = "--rejected",
      paramLabel = "FILE",
      description = "Writes all lines that are left out, with the reason, as CSV.")
  private @Nullable Path rejectedFile;

  @Mixin private DatabaseOption database = new DatabaseOption();

  private ImportCommand(Parts parts, Place place, Return declared, ReferenceImport wanted) {
    this.parts = parts;
    this.place = place;
    this.declared = declared;
    this.wanted = wanted;
  }

  /** The command of a list. */
  static CommandLine of(Parts parts, Place place, Return declared, ReferenceImport wanted) {
    CommandLine line = new CommandLine(new ImportCommand(parts, place, declared, wanted));
    line.getCommandSpec().name(wanted.command()).usageMessage().description(wanted.description());
    line.getCommandSpec()
        .usageMessage()
        .footer("", "Example: returns " + wanted.command() + " " + wanted.example());
    return line;
  }

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Path path = place.resolve(file);
    if (!Files.isRegularFile(path)) {
      throw new WrongUseException("There is no file " + path + ".");
    }
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    Settings settings =
        JobFile.read(declared.id(), place.directory())
            .settings(Years.reportedOn(today), null, today, Map.of(), parts.changeableRules());
    ImportOfList.Outcomes outcome;
    try (Database opened = database.open(place, 1)) {
      outcome =
          new ImportOfList(opened.dataSource())
              .take(path, wanted.extract(), declared.id() + "/" + wanted.command(), settings);
    }
    int code = outcome.refused().isEmpty() ? taken(outcome, settings, out) : refused(outcome, out);
    out.flush();
    return code;
  }

  private static int refused(ImportOfList.Outcomes outcome, PrintWriter out) {
    out.println("Nothing was changed: " + outcome.file() + " cannot be used.");
    for (Finding finding : outcome.refused()) {
      out.println(finding.rule().id() + " " + finding.message());
      out.println("What to do: " + finding.rule().fix());
    }
    return 2;
  }

  private int taken(ImportOfList.Outcomes outcome, Settings settings, PrintWriter out) {
    List<ImportOfList.RejectedLine> rejected = outcome.rejected();
    out.println(
        String.format(
            Locale.UK,
            "%s: %,d lines read, %,d accepted, %,d rejected.",
            outcome.file(),
            outcome.read(),
            outcome.accepted(),
            rejected.size()));
    for (ImportOfList.Told told : outcome.told()) {
      if (!told.rows().isEmpty()) {
        out.println();
        out.println(told.title());
        TextTable table = new TextTable(told.header().toArray(String[]::new));
        told.rows().forEach(row -> table.row(row.toArray()));
        table.print(out);
      }
    }
    if (!rejected.isEmpty()) {
      out.println();
      out.println(
          rejected.size() > LINES_SHOWN
              ? "Rejected: first " + LINES_SHOWN + " of " + rejected.size() + " lines"
              : "Rejected");
      rejected.stream()
          .limit(LINES_SHOWN)
          .forEach(line -> out.println("line " + line.line() + ": " + line.message()));
    }
    if (rejectedFile != null) {
      write(place.resolve(rejectedFile), outcome);
    }
    boolean tooMany =
        settings.maxRejectedPercent().doubleValue() * outcome.read() < 100.0 * rejected.size();
    return tooMany ? 1 : 0;
  }

  private static void write(Path target, ImportOfList.Outcomes outcome) {
    OwnFile.create(target);
    try (CsvWriter csv = CsvWriter.builder().build(target)) {
      csv.writeRecord("file", "line", "reason");
      outcome
          .rejected()
          .forEach(
              line -> csv.writeRecord(outcome.file(), Long.toString(line.line()), line.message()));
    } catch (IOException e) {
      throw new UncheckedIOException("The rejected lines could not be written", e);
    }
  }
}
