package org.ascreturns.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.ascreturns.database.Database;
import org.ascreturns.database.EmbeddedServer;
import org.ascreturns.job.Engine;
import org.ascreturns.job.JobFile;
import org.ascreturns.job.Progress;
import org.ascreturns.job.RunRequest;
import org.ascreturns.job.RunResult;
import org.ascreturns.job.WrongUseException;
import org.ascreturns.returns.Return;
import org.ascreturns.rule.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Validates extracts and says what would be rejected; works on a database that is thrown away. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Validates extracts and prints what would be rejected; loads nothing.",
    footer = {"", "Example: returns check extracts/999_CLD_20250401_20260331_20260415060000.csv"})
final class CheckCommand implements Callable<Integer> {

  private static final int FINDINGS_A_RULE = 50;
  private static final String OTHERWISE = "salt";

  private final Parts parts;
  private final Place place;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Extracts, CSV or XLSX.")
  private List<Path> files = List.of();

  @Option(
      names = "--return",
      paramLabel = "RETURN",
      description = "Whose extracts they are; default: told by the names of the files, else salt.")
  private @Nullable String returnId;

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      converter = Years.class,
      description = "Reporting year; default: the one reported on at the as-at date.")
  private @Nullable Integer year;

  @Option(
      names = "--as-at",
      paramLabel = "DATE",
      converter = Days.class,
      description = "Today by default.")
  private @Nullable LocalDate asAt;

  @Option(
      names = "--council",
      paramLabel = "CODE",
      converter = Councils.class,
      description = "Three-digit council code; default: the job's.")
  private @Nullable String council;

  @Option(names = "--set", paramLabel = "NAME=VALUE", description = "A parameter for this check.")
  private Map<String, String> overrides = new LinkedHashMap<>();

  CheckCommand(Parts parts, Place place) {
    this.parts = parts;
    this.place = place;
  }

  @Override
  public Integer call() throws IOException {
    Return declared = declared();
    LocalDate clock = asAt == null ? LocalDate.now(ZoneId.systemDefault()) : asAt;
    Settings settings =
        JobFile.read(declared.id(), place.directory())
            .settings(
                year == null ? Years.reportedOn(clock) : year,
                council,
                clock,
                overrides,
                parts.changeableRules());
    List<Path> paths = files.stream().map(place::resolve).toList();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        throw new WrongUseException(path + " is a folder. Name the files in it.");
      }
      if (!Files.isRegularFile(path)) {
        throw new WrongUseException("There is no file " + path + ".");
      }
    }
    Engine engine = parts.engine().checking();
    RunRequest request = RunRequest.ofFiles(engine, declared, settings, paths);
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    if (!request.withoutFiles().isEmpty()) {
      new Report(out).refused(request);
      return 2;
    }
    return check(engine, request, out);
  }

  /**
   * The one that is named, else the one whose patterns most of the files have; where two returns
   * share an extract, the usual one.
   */
  private Return declared() {
    return returnId == null
        ? parts.returns().stream()
            .max(
                Comparator.comparingLong(this::filesOf)
                    .thenComparing(candidate -> candidate.id().equals(OTHERWISE)))
            .orElseThrow()
        : parts.find(returnId);
  }

  private long filesOf(Return candidate) {
    JobFile job = JobFile.read(candidate.id(), place.directory());
    return files.stream().filter(file -> job.names(file.getFileName())).count();
  }

  private int check(Engine engine, RunRequest request, PrintWriter out) throws IOException {
    Path home = Files.createTempDirectory("returns-check");
    EmbeddedServer server = EmbeddedServer.throwAway(home, place.home().resolve("bin"));
    try (Session session = Session.open(() -> Database.on(server, 2), engine)) {
      RunResult result = session.launcher().launch(request, Progress.SILENT);
      if (result.ending() != RunResult.Ending.COMPLETED) {
        out.println(result.message());
        return 3;
      }
      print(JdbcClient.create(session.database().dataSource()), out);
      new Report(out).printTotals(result, session.database().dataSource());
      new Report(out).printRemarks(result);
      return result.exitCode();
    } finally {
      server.delete();
      out.flush();
    }
  }

  /** The first findings of each rule; the totals by rule follow and are exact. */
  private static void print(JdbcClient sql, PrintWriter out) {
    TextTable table = new TextTable("file", "line", "rule", "severity", "field", "message");
    Map<String, Integer> shown = new HashMap<>();
    sql.sql(
            """
            select file.name, finding.line, finding.rule_id, finding.severity, finding.field,
              finding.message
            from audit.finding
            join audit.file
              on file.run_id = finding.run_id
              and file.file_no = finding.file_no
            order by finding.file_no, finding.line nulls first, finding.rule_id, finding.field
            """)
        .query(
            (row, number) -> {
              if (shown.merge(row.getString("rule_id"), 1, Integer::sum) <= FINDINGS_A_RULE) {
                table.row(
                    row.getString("name"),
                    row.getString("line"),
                    row.getString("rule_id"),
                    row.getString("severity"),
                    row.getString("field"),
                    row.getString("message"));
              }
              return number;
            })
        .list();
    if (table.isEmpty()) {
      out.println("Nothing to report.");
    } else {
      table.print(out);
    }
    shown.forEach(
        (rule, count) -> {
          if (count > FINDINGS_A_RULE) {
            out.println("First " + FINDINGS_A_RULE + " of " + count + " findings of " + rule + ".");
          }
        });
  }
}
