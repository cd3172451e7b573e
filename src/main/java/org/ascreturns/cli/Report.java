package org.ascreturns.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.ascreturns.audit.ControlTotals;
import org.ascreturns.audit.FileRecord;
import org.ascreturns.audit.Notes;
import org.ascreturns.audit.Runs;
import org.ascreturns.build.Cells;
import org.ascreturns.extract.FileScan;
import org.ascreturns.job.RunFile;
import org.ascreturns.job.RunRequest;
import org.ascreturns.job.RunResult;
import org.ascreturns.rule.Finding;
import org.ascreturns.rule.Settings;
import org.ascreturns.rule.Severity;

/** What is said at the end of a run: how it ended, the totals, where to look. */
final class Report {

  private static final int TOP_RULES = 10;
  private static final int FINDINGS_A_RULE = 50;

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");

  private final PrintWriter out;

  Report(PrintWriter out) {
    this.out = out;
  }

  /** No file of a needed kind can be used. */
  void refused(RunRequest request) {
    out.println("Nothing was changed: no file could be used.");
    Set<String> fixes = new LinkedHashSet<>();
    for (RunFile file : request.files()) {
      String advice = file.extract().advice(file.input(), request.settings());
      if (!advice.isEmpty()) {
        out.println(file.input().scan().name() + ": " + advice);
      }
      refused(file);
      file.findings().stream()
          .map(Finding::rule)
          .filter(rule -> rule.severity() == Severity.REJECT)
          .forEach(rule -> fixes.add(rule.id() + ": " + rule.fix()));
    }
    out.println();
    out.println("What to do");
    fixes.forEach(out::println);
    out.flush();
  }

  private void refused(RunFile file) {
    String name = file.input().scan().name();
    Map<String, Integer> count = new LinkedHashMap<>();
    for (Finding finding : file.findings()) {
      if (count.merge(finding.rule().id(), 1, Integer::sum) <= FINDINGS_A_RULE) {
        out.println(name + ": " + finding.rule().id() + " " + finding.message());
      }
    }
    count.forEach(
        (rule, found) -> {
          if (found > FINDINGS_A_RULE) {
            out.println(
                name + ": first " + FINDINGS_A_RULE + " of " + found + " findings of " + rule);
          }
        });
  }

  void print(RunResult result, DataSource dataSource) {
    switch (result.ending()) {
      case COMPLETED -> out.println("Run " + result.run().runId() + " is complete.");
      case ALREADY_COMPLETED ->
          out.println(
              "Nothing to do: run "
                  + result.run().runId()
                  + " had the same files and settings and is complete. --force runs it again.");
      case STOPPED, FAILED -> {
        out.println(result.message());
        out.println("Run `returns resume` to go on where it stopped.");
        out.flush();
        return;
      }
    }
    printTotals(result, dataSource);
    if (result.ending() == RunResult.Ending.COMPLETED) {
      printNotes(new Notes(dataSource).tally(result.run().runId()));
    }
    printRemarks(result);
    int failedChecks = Cells.failedChecks(dataSource, result.run().runId());
    if (failedChecks > 0) {
      out.println();
      out.println("Checks that failed: " + failedChecks + ". See the sheet Checks of return.xlsx.");
    }
    Path target = result.context().target();
    out.println();
    out.println("Figures:           " + target.resolve("return.xlsx"));
    out.println("Rejection report:  " + target.resolve("rejections.xlsx"));
    out.println("All files:         " + target);
    if (result.exitCode() == 1) {
      printThresholds(result, dataSource, failedChecks);
    }
    out.flush();
  }

  private void printThresholds(RunResult result, DataSource dataSource, int failedChecks) {
    Settings settings = result.context().settings();
    if (new ControlTotals(dataSource)
        .overThreshold(
            result.run().runId(),
            result.context().kindsOfRecords(),
            settings.maxRejectedPercent())) {
      out.println("More rows were rejected than the job allows (thresholds: rejected_percent).");
    }
    if (failedChecks > settings.maxFailedChecks()) {
      out.println("More checks failed than the job allows (thresholds: failed_checks).");
    }
  }

  /** How the council's notes on warnings fared. */
  private void printNotes(Notes.Tally notes) {
    if (notes.inForce() + notes.expired() == 0) {
      return;
    }
    out.println();
    out.println(
        "Warnings accepted by notes: "
            + notes.accepted()
            + (notes.idle() == 0 ? "" : "; notes without effect: " + notes.idle())
            + (notes.expired() == 0 ? "" : "; notes that have expired: " + notes.expired())
            + ". See the sheet Notes.");
  }

  /** What is odd about the files, and which were left out and why. */
  void printRemarks(RunResult result) {
    Settings settings = result.context().settings();
    List<String> remarks =
        result.context().files().stream().flatMap(file -> remarks(file, settings)).toList();
    if (!remarks.isEmpty()) {
      out.println();
      remarks.forEach(out::println);
    }
  }

  private static Stream<String> remarks(RunFile file, Settings settings) {
    FileScan scan = file.input().scan();
    if (!file.loaded()) {
      String advice = file.extract().advice(file.input(), settings);
      String problem = advice.isEmpty() ? file.problem() : scan.name() + ": " + advice;
      return Stream.of(problem.startsWith(scan.name()) ? problem : scan.name() + " " + problem);
    }
    List<String> remarks = new ArrayList<>();
    if (!scan.charset().equals(StandardCharsets.UTF_8)) {
      remarks.add(
          scan.name()
              + " is not UTF-8 and was read as Windows-1252: look whether accented letters are"
              + " right.");
    }
    if (scan.otherSheets() > 0) {
      remarks.add(
          scan.name()
              + ": only the first visible sheet with rows was read; "
              + scan.otherSheets()
              + " more with rows "
              + (scan.otherSheets() == 1 ? "was" : "were")
              + " not. Give each sheet that counts a file of its own.");
    }
    if (file.input().identity().importBasis().equals("file time")) {
      remarks.add(
          scan.name()
              + " has no submission time in its name; its file time was taken, "
              + file.input().identity().importTime().format(TIME)
              + ".");
    }
    return remarks.stream();
  }

  /** Rows by file, findings by rule. */
  void printTotals(RunResult result, DataSource dataSource) {
    TextTable files = new TextTable("file", "read", "accepted", "rejected", "result");
    for (FileRecord file : new Runs(dataSource).files(result.run().runId())) {
      files.row(
          file.name(), file.read(), file.accepted(), file.rejected(), file.disposition().word());
    }
    out.println();
    files.print(out);
    TextTable rules = new TextTable("rule", "severity", "findings");
    new ControlTotals(dataSource)
        .topRules(result.run().runId(), TOP_RULES)
        .forEach(rule -> rules.row(rule.ruleId(), rule.severity(), rule.hits()));
    if (!rules.isEmpty()) {
      out.println();
      rules.print(out);
    }
  }
}
