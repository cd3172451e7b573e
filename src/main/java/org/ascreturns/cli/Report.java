package org.ascreturns.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.ascreturns.audit.ControlTotals;
import org.ascreturns.audit.FileRecord;
import org.ascreturns.audit.Notes;
import org.ascreturns.audit.Runs;
import org.ascreturns.job.RunFile;
import org.ascreturns.job.RunRequest;
import org.ascreturns.job.RunResult;
import org.ascreturns.rule.Finding;

/** What is said at the end of a run: how it ended, the totals, where to look. */
final class Report {

  private static final int TOP_RULES = 10;

  private final PrintWriter out;

  Report(PrintWriter out) {
    this.out = out;
  }

  /** No file of a needed kind can be used. */
  void refused(RunRequest request) {
    out.println("Nothing was changed: no file could be used.");
    for (RunFile file : request.files()) {
      for (Finding finding : file.findings()) {
        out.println(
            file.input().scan().name() + ": " + finding.rule().id() + " " + finding.message());
      }
    }
    out.flush();
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
    Path target = result.context().target();
    out.println();
    out.println("Figures:           " + target.resolve("return.xlsx"));
    out.println("Rejection report:  " + target.resolve("rejections.xlsx"));
    out.println("All files:         " + target);
    if (result.exitCode() == 1) {
      out.println("More rows were rejected than the job allows (thresholds: rejected_percent).");
    }
    out.flush();
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
