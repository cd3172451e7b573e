package org.ascreturns.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.ascreturns.audit.Note;
import org.ascreturns.job.CompareWith;
import org.ascreturns.job.Comparing;
import org.ascreturns.job.JobFile;
import org.ascreturns.job.NotesFile;
import org.ascreturns.job.RunRequest;
import org.ascreturns.job.RunResult;
import org.ascreturns.returns.Return;
import org.ascreturns.rule.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a return. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Reads the extracts, judges every row, and makes the return.",
    footer = {"", "Example: returns run salt --year 2025-26 --as-at 2026-04-15"})
final class RunCommand implements Callable<Integer> {

  private final Parts parts;
  private final Place place;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "RETURN", description = "Which return: salt.")
  private String returnId = "";

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      required = true,
      converter = Years.class,
      description = "Reporting year, for example 2025-26.")
  private int year;

  @Option(
      names = "--as-at",
      paramLabel = "DATE",
      converter = Days.class,
      description = "The only clock of the run; today by default.")
  private @Nullable LocalDate asAt;

  @Option(
      names = "--council",
      paramLabel = "CODE",
      converter = Councils.class,
      description = "Three-digit council code; default: the job's.")
  private @Nullable String council;

  @Option(
      names = "--input",
      paramLabel = "DIR",
      description = "Folder of the extracts; default: input-samples.")
  private Path input = Path.of("input-samples");

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Folder for the outputs; default: output.")
  private Path output = Path.of("output");

  @Option(names = "--set", paramLabel = "NAME=VALUE", description = "A parameter for this run.")
  private Map<String, String> overrides = new LinkedHashMap<>();

  @Option(names = "--force", description = "Run again even if this run was completed before.")
  private boolean force;

  @Mixin private DatabaseOption database = new DatabaseOption();

  RunCommand(Parts parts, Place place) {
    this.parts = parts;
    this.place = place;
  }

  @Override
  public Integer call() {
    Return declared = parts.find(returnId);
    JobFile job = JobFile.read(returnId, place.directory());
    LocalDate clock = asAt == null ? LocalDate.now(ZoneId.systemDefault()) : asAt;
    Settings settings = job.settings(year, council, clock, overrides, parts.ruleIds());
    List<Note> notes = NotesFile.read(place.directory(), declared, settings, parts.rules());
    CompareWith compareWith = Comparing.given(place.directory(), settings, parts.returns());
    RunRequest request =
        RunRequest.ofFolder(
                parts.engine(),
                declared,
                settings,
                place.resolve(input),
                place.resolve(output),
                job.workers(),
                force)
            .withNotes(notes)
            .comparedWith(compareWith);
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Report report = new Report(out);
    if (!Files.exists(NotesFile.in(place.directory()))) {
      out.println("No notes on warnings: there is no " + NotesFile.in(place.directory()) + ".");
    }
    if (!request.withoutFiles().isEmpty()) {
      report.refused(request);
      return 2;
    }
    try (Session session =
        Session.open(() -> database.open(place, job.workers()), parts.engine())) {
      DataSource data = session.database().dataSource();
      RunResult result =
          session
              .launcher()
              .launch(request, new ConsoleProgress(out, ConsoleProgress.onTerminal()));
      report.print(result, data);
      return result.exitCode();
    }
  }
}
