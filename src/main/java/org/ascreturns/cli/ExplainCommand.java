package org.ascreturns.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.ascreturns.audit.RunRecord;
import org.ascreturns.audit.Runs;
import org.ascreturns.build.Trace;
import org.ascreturns.build.Tracer;
import org.ascreturns.database.Database;
import org.ascreturns.job.SavedRun;
import org.ascreturns.job.WrongUseException;
import org.ascreturns.returns.Extract;
import org.ascreturns.returns.Return;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells where a person is counted, where not, and by which rule or step they dropped out. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Tells, for each measure of the last complete run, in which cells a person is counted, and for"
          + " each record that is not counted the step at which it dropped out and why.",
      "Steps are sections of the specification (4.2), of its rules for choosing events (A3), or rules"
          + " (CLD-R033)."
    },
    footer = {"", "Example: returns explain salt A100041"})
final class ExplainCommand implements Callable<Integer> {

  private final Parts parts;
  private final Place place;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "RETURN",
      description = "Which return: salt, dols, sac, ascs, ascof, indicators.")
  private String returnId = "";

  @Parameters(
      index = "1",
      paramLabel = "PERSON",
      description = "The council's own number, as in `returns people`, or an NHS number.")
  private String person = "";

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      converter = Years.class,
      description = "Default: the last run's.")
  private @Nullable Integer year;

  @Mixin private DatabaseOption database = new DatabaseOption();

  ExplainCommand(Parts parts, Place place) {
    this.parts = parts;
    this.place = place;
  }

  @Override
  public Integer call() {
    Return declared = parts.find(returnId);
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    try (Database opened = database.open(place, 1)) {
      RunRecord run =
          new Runs(opened.dataSource())
              .lastCompleted(returnId, Years.name(year))
              .orElseThrow(
                  () -> new WrongUseException("There is no complete run of " + returnId + " yet."));
      if (declared.extracts().stream().noneMatch(Extract::ofRecords)) {
        new CountedElsewhere(opened.dataSource(), declared, run).print(person, out);
        return 0;
      }
      Trace trace =
          new Tracer(
                  opened.dataSource(),
                  returnId,
                  declared.folders(),
                  declared.selections(SavedRun.settings(run)),
                  SavedRun.sqlParameters(run, declared))
              .trace(person);
      if (trace.own().isEmpty()) {
        // The number itself is not repeated: it may be an NHS number.
        throw new WrongUseException(
            "Run "
                + run.runId()
                + " has no record of this person. Give the council's own number, or the NHS number"
                + " as it stands in the extract.");
      }
      print(run, trace, out);
    }
    out.flush();
    return 0;
  }

  private static void print(RunRecord run, Trace trace, PrintWriter out) {
    String numbers =
        trace.own().stream()
            .map(id -> line(trace, id).person())
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining(", "));
    out.println(
        "Person "
            + (numbers.isEmpty() ? "without a number of the council" : numbers)
            + " in run "
            + run.runId()
            + ", "
            + run.year()
            + " as at "
            + Days.written(run.asAt())
            + ": records "
            + trace.own().size());
    out.println();
    printRecords(trace, out);
    for (Trace.OfMeasure measure : trace.measures()) {
      out.println();
      print(trace, measure, out);
    }
  }

  private static void printRecords(Trace trace, PrintWriter out) {
    TextTable records =
        new TextTable("record", "event", "started", "ended", "file", "line", "in no figure");
    for (long id : trace.own()) {
      Trace.RecordLine line = line(trace, id);
      records.row(
          name(trace, id),
          line.event(),
          line.started(),
          line.ended(),
          line.file(),
          line.line(),
          trace.outside().stream()
              .filter(fate -> fate.recordId() == id)
              .map(fate -> fate.step() + " " + fate.why())
              .collect(Collectors.joining(" ")));
    }
    records.print(out);
  }

  private static void print(Trace trace, Trace.OfMeasure measure, PrintWriter out) {
    out.println(measure.id() + ", " + measure.counts());
    out.println("  " + verdict(measure));
    if (!measure.counted().isEmpty()) {
      TextTable cells = new TextTable("  counted in", "row", "column", "record");
      measure
          .counted()
          .forEach(
              cell ->
                  cells.row(
                      "  " + cell.table(),
                      cell.row(),
                      cell.column(),
                      name(trace, cell.recordId())));
      cells.print(out);
    }
    if (!measure.how().isEmpty()) {
      TextTable how = new TextTable("  decided by", "table", "step", "how", "see record");
      together(measure.how()).forEach((fate, tables) -> how.row(cells(trace, fate, tables)));
      how.print(out);
    }
    if (!measure.out().isEmpty()) {
      TextTable left = new TextTable("  not counted", "table", "step", "why", "see record");
      together(measure.out()).forEach((fate, tables) -> left.row(cells(trace, fate, tables)));
      left.print(out);
    }
  }

  private static String verdict(Trace.OfMeasure measure) {
    String verdict =
        measure.counted().isEmpty()
            ? measure.out().isEmpty()
                ? "Not counted: no record that it reads is of the kind that it counts."
                : "Not counted."
            : "Counted.";
    return measure.unread().isEmpty()
        ? verdict
        : verdict + " Files that it does not read: " + String.join(", ", measure.unread()) + ".";
  }

  /** What is the same in several tables is told once, record by record. */
  private static Map<Trace.Fate, String> together(List<Trace.Fate> fates) {
    Map<Trace.Fate, String> tables = new LinkedHashMap<>();
    fates.stream()
        .sorted(Comparator.comparingLong(Trace.Fate::recordId))
        .forEach(
            fate ->
                tables.merge(
                    new Trace.Fate(
                        fate.recordId(),
                        null,
                        fate.step(),
                        fate.reason(),
                        fate.why(),
                        fate.because(),
                        fate.detail()),
                    Objects.requireNonNullElse(fate.table(), ""),
                    (before, more) -> before + ", " + more));
    return tables;
  }

  private static @Nullable Object[] cells(Trace trace, Trace.Fate fate, String tables) {
    Long because = fate.because();
    return new @Nullable Object[] {
      "  " + name(trace, fate.recordId()),
      tables,
      fate.step(),
      words(fate),
      because == null ? null : name(trace, because)
    };
  }

  private static String words(Trace.Fate fate) {
    if (fate.counted()) {
      return fate.detail();
    }
    return fate.detail().isEmpty() ? fate.why() : fate.why() + " (" + fate.detail() + ")";
  }

  /** The council's reference of the record; its line where it has none. */
  private static String name(Trace trace, long id) {
    Trace.RecordLine line = line(trace, id);
    return line.record() == null ? "line " + line.line() : line.record();
  }

  private static Trace.RecordLine line(Trace trace, long id) {
    Trace.RecordLine known = trace.records().get(id);
    return known == null
        ? new Trace.RecordLine(null, null, null, null, null, "", id % 1_000_000_000L)
        : known;
  }
}
