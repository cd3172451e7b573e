package org.ascreturns.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which runs the page shows, what came in, and what to look at first. */
final class OverviewSection implements Section {

  private final ReportRequest request;
  private final List<Part.Headline> headlines;
  private final Disclosure disclosure;

  /**
   * @param headlines of the other sections
   */
  OverviewSection(ReportRequest request, List<Part.Headline> headlines) {
    this.request = request;
    this.headlines = headlines;
    this.disclosure = request.disclosure();
  }

  @Override
  public String id() {
    return "overview";
  }

  @Override
  public String title() {
    return "Overview";
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Optional<Part> part(Source source) {
    List<Row> history =
        source.select(
            "sql/engine/report/runs.sql",
            Map.of("year", source.year(), "council", source.council()));
    List<Row> files =
        source.select(
            "sql/engine/report/files.sql",
            Map.of(
                "run_ids",
                request.runs().stream().map(ReportedRun::runId).toArray(Integer[]::new)));
    List<Row> unfinished =
        source.select(
            "sql/engine/report/unfinished.sql",
            Map.of("year", source.year(), "council", source.council()));
    List<Part.Headline> first = new ArrayList<>(failures(unfinished, files));
    request.runs().forEach(run -> first.addAll(attention(run, of(history, run.runId()))));
    first.addAll(headlines);
    first.sort(Comparator.comparing(headline -> weight(headline.tone())));
    return Optional.of(
        new Part(
            "report/overview.jte",
            new Overview(
                first,
                tiles(files),
                request.runs().stream().map(run -> line(run, of(history, run.runId()))).toList(),
                disclosure.isPublic()
                    ? List.of()
                    : new QualityBefore(request.runs()).lines(history),
                files.stream().map(this::file).toList(),
                request.notRun(),
                disclosure.isPublic()),
            List.of(
                new Part.Link("overview-runs", "Runs"), new Part.Link("overview-files", "Files")),
            List.of()));
  }

  private static int weight(Tone tone) {
    return switch (tone) {
      case BAD -> 0;
      case WATCH -> 1;
      case PLAIN -> 2;
      case GOOD -> 3;
    };
  }

  private static Row of(List<Row> history, int runId) {
    return history.stream()
        .filter(row -> row.count("run_id") == runId)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Run " + runId + " is not complete"));
  }

  private ReportedRun run(Row row) {
    return request.runs().stream()
        .filter(run -> run.runId() == row.count("run_id"))
        .findFirst()
        .orElseThrow();
  }

  /** What came to no figures: tonight's runs, runs that broke off, files that were refused. */
  private List<Part.Headline> failures(List<Row> unfinished, List<Row> files) {
    List<Part.Headline> failures = new ArrayList<>();
    for (ReportRequest.Ending ending : request.endings()) {
      failures.add(
          new Part.Headline(Tone.BAD, ending.title() + ": " + ending.words(), "overview-runs"));
    }
    for (Row row : unfinished) {
      failures.add(
          new Part.Headline(
              Tone.BAD,
              "Run "
                  + row.count("run_id")
                  + " ("
                  + row.text("return_id")
                  + ", as at "
                  + Figures.day(row.date("as_at"))
                  + (row.text("status").equals("running")
                      ? ") has not ended yet."
                      : ") failed. `returns resume` goes on with it; the page shows the run before it."),
              "overview-runs"));
    }
    for (Row file : files) {
      if (file.text("disposition").equals("refused")) {
        failures.add(
            new Part.Headline(
                Tone.BAD,
                "The file "
                    + file.text("name")
                    + " was refused as a whole: none of its rows is in a figure.",
                "overview-files"));
      }
    }
    return failures;
  }

  private List<Part.Headline> attention(ReportedRun run, Row row) {
    List<Part.Headline> found = new ArrayList<>();
    long rejected = row.count("rows_rejected");
    long read = row.count("rows_read");
    if (isAbove(run, rejected, read)) {
      found.add(
          new Part.Headline(
              Tone.BAD,
              run.shortName()
                  + ": "
                  + Figures.percent(rejected, read)
                  + " of the rows were rejected, more than the "
                  + Figures.plain(run.maxRejectedPercent())
                  + "% that the job allows.",
              "data-quality"));
    }
    long failed = row.count("failed_checks");
    if (failed > 0) {
      found.add(
          new Part.Headline(
              Tone.BAD,
              run.shortName() + ": " + counted(failed, "check") + " of the tables failed.",
              "return-" + run.returnId()));
    }
    long old = ChronoUnit.DAYS.between(run.record().asAt(), request.asAt());
    if (old > 1) {
      found.add(
          new Part.Headline(
              Tone.WATCH,
              run.shortName()
                  + ": the last complete run is "
                  + counted(old, "day")
                  + " old, as at "
                  + Figures.day(run.record().asAt())
                  + ".",
              "overview-runs"));
    }
    return found;
  }

  private static boolean isAbove(ReportedRun run, long rejected, long read) {
    return read > 0 && Figures.share(rejected, read).compareTo(run.maxRejectedPercent()) > 0;
  }

  /** A share that says nothing of a count that is held back. */
  private String share(long part, long whole) {
    return disclosure.isHeldBack(BigDecimal.valueOf(part))
        ? Disclosure.HELD_BACK
        : Figures.percent(part, whole);
  }

  static String counted(long number, String noun) {
    return Figures.whole(number) + " " + noun + (number == 1 ? "" : "s");
  }

  /** Totals over the files, each file once however many returns read it. */
  private List<Overview.Tile> tiles(List<Row> files) {
    List<Row> once = new ArrayList<>();
    for (Row file : files) {
      boolean known =
          once.stream()
              .anyMatch(
                  other ->
                      other.text("sha256").equals(file.text("sha256"))
                          && other.text("extract_id").equals(file.text("extract_id")));
      if (!known && file.text("disposition").equals("loaded")) {
        once.add(file);
      }
    }
    long read = once.stream().mapToLong(file -> file.count("rows_read")).sum();
    long accepted = once.stream().mapToLong(file -> file.count("rows_accepted")).sum();
    long rejected = once.stream().mapToLong(file -> file.count("rows_rejected")).sum();
    return List.of(
        new Overview.Tile(
            "Returns made",
            String.valueOf(request.runs().size()),
            request.notRun().isEmpty()
                ? "all that there are"
                : counted(request.notRun().size(), "return") + " without a run"),
        new Overview.Tile(
            "Rows read",
            disclosure.count(read),
            "in " + counted(once.size(), "file") + ", each counted once"),
        new Overview.Tile(
            "Rows accepted",
            disclosure.count(accepted),
            rejected == 0 || !disclosure.isHeldBack(BigDecimal.valueOf(rejected))
                ? Figures.percent(accepted, read)
                : Disclosure.HELD_BACK),
        new Overview.Tile(
            "Rows rejected",
            disclosure.count(rejected),
            read == accepted + rejected
                ? share(rejected, read) + "; read = accepted + rejected"
                : "read is not accepted + rejected"));
  }

  private Overview.RunLine line(ReportedRun run, Row row) {
    long read = row.count("rows_read");
    long rejected = row.count("rows_rejected");
    long failed = row.count("failed_checks");
    boolean above = isAbove(run, rejected, read);
    Tone tone = failed > 0 || above ? Tone.BAD : Tone.GOOD;
    return new Overview.RunLine(
        run.shortName(),
        run.title(),
        Figures.day(run.record().asAt()),
        run.runId(),
        "return-" + run.returnId(),
        disclosure.count(read),
        disclosure.count(row.count("rows_accepted")),
        disclosure.count(rejected),
        share(rejected, read),
        disclosure.count(row.count("findings")),
        row.count("checks") == 0
            ? "no checks"
            : failed == 0
                ? counted(row.count("checks"), "check") + ", none failed"
                : Figures.whole(failed)
                    + " of "
                    + counted(row.count("checks"), "check")
                    + " failed",
        tone,
        failed > 0 ? "Checks failed" : above ? "Many rejected" : "In order");
  }

  private Overview.FileLine file(Row row) {
    String disposition = row.text("disposition");
    boolean loaded = disposition.equals("loaded");
    LocalDate start = row.date("period_start");
    return new Overview.FileLine(
        run(row).shortName(),
        row.text("name"),
        start == null ? "" : Figures.day(start) + " \u2013 " + Figures.day(row.date("period_end")),
        loaded ? "Read" : disposition.equals("refused") ? "Refused" : "A copy, not read again",
        loaded ? Tone.GOOD : disposition.equals("refused") ? Tone.BAD : Tone.PLAIN,
        disclosure.count(row.count("rows_read")),
        disclosure.count(row.count("rows_accepted")),
        disclosure.count(row.count("rows_rejected")),
        disclosure.count(row.count("rows_warned")),
        disclosure.count(row.count("rows_cleansed")),
        row.count("rows_read") == row.count("rows_accepted") + row.count("rows_rejected"));
  }
}
