package org.ascreturns.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.ascreturns.audit.Note;
import org.ascreturns.job.CompareWith;
import org.ascreturns.job.Comparing;
import org.ascreturns.job.JobFile;
import org.ascreturns.job.NotesFile;
import org.ascreturns.job.RunRequest;
import org.ascreturns.job.RunResult;
import org.ascreturns.job.WrongUseException;
import org.ascreturns.report.Disclosure;
import org.ascreturns.report.ReportRequest;
import org.ascreturns.returns.Return;
import org.ascreturns.rule.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a return, or every return that there are files for. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Reads the extracts, judges every row, and makes the return.",
    footer = {
      "",
      "Example: returns run salt --year 2025-26 --as-at 2026-04-15",
      "         returns run all --year 2025-26 --input extracts"
    })
final class RunCommand implements Callable<Integer> {

  private static final String ALL = "all";
  private static final String NO_FILE =
      "None of its files could be used, so nothing was made of them. The run said which rules they"
          + " break: correct the files and run again.";

  private final Parts parts;
  private final Place place;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "RETURN",
      description =
          "Which return: salt, dols, sac, ascs, ascof, indicators; all: every one that the input folder has a file for.")
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

  @Option(
      names = "--template",
      paramLabel = "FILE",
      description = "The council's own copy of the workbook that is handed in, to be filled in.")
  private @Nullable Path template;

  @Option(names = "--force", description = "Run again even if this run was completed before.")
  private boolean force;

  @Mixin private DatabaseOption database = new DatabaseOption();

  RunCommand(Parts parts, Place place) {
    this.parts = parts;
    this.place = place;
  }

  /** A run that is asked for, and whether anything can be made of its files. */
  private record Wanted(JobFile job, RunRequest request) {
    boolean usable() {
      return request.withoutFiles().isEmpty();
    }

    String title() {
      return request.declared().title();
    }
  }

  @Override
  public Integer call() throws IOException {
    LocalDate clock = asAt == null ? LocalDate.now(ZoneId.systemDefault()) : asAt;
    boolean all = returnId.equals(ALL);
    if (template != null) {
      useTemplate(all, template);
    }
    List<Wanted> wanted = all ? whateverHasFiles(clock) : List.of(one(clock));
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    if (!Files.exists(NotesFile.in(place.directory()))) {
      out.println("No notes on warnings: there is no " + NotesFile.in(place.directory()) + ".");
    }
    int exitCode = 0;
    List<ReportRequest.Ending> endings = new ArrayList<>();
    for (Wanted refused : wanted.stream().filter(run -> !run.usable()).toList()) {
      heading(out, refused, all);
      new Report(out).refused(refused.request());
      endings.add(new ReportRequest.Ending(refused.title(), NO_FILE));
      exitCode = 2;
    }
    List<Wanted> usable = wanted.stream().filter(Wanted::usable).toList();
    return usable.isEmpty() ? exitCode : Math.max(exitCode, run(usable, all, endings, out));
  }

  /** Runs one after the other; what one comes to is no reason to leave out the next. */
  private int run(
      List<Wanted> wanted, boolean all, List<ReportRequest.Ending> endings, PrintWriter out)
      throws IOException {
    int workers = wanted.stream().mapToInt(run -> run.job().workers()).max().orElseThrow();
    int exitCode = 0;
    try (Session session = Session.open(() -> database.open(place, workers), parts.engine())) {
      DataSource data = session.database().dataSource();
      for (Wanted one : wanted) {
        heading(out, one, all);
        RunResult result =
            session
                .launcher()
                .launch(one.request(), new ConsoleProgress(out, ConsoleProgress.onTerminal()));
        new Report(out).print(result, data);
        exitCode = Math.max(exitCode, result.exitCode());
        if (result.ending() == RunResult.Ending.STOPPED) {
          return exitCode;
        }
        if (result.ending() == RunResult.Ending.FAILED) {
          endings.add(new ReportRequest.Ending(one.title(), result.message()));
        }
      }
      if (all) {
        report(wanted.get(0).request().settings(), data, endings, out);
      }
    }
    return exitCode;
  }

  /** The report over what is complete, whatever came of the rest. */
  private void report(
      Settings settings, DataSource data, List<ReportRequest.Ending> endings, PrintWriter out)
      throws IOException {
    new ReportPage(
            parts.returns(),
            settings.yearName(),
            settings.council(),
            settings.asAt(),
            place.resolve(output))
        .write(data, endings, Disclosure.EXACT)
        .ifPresent(
            page -> {
              out.println();
              out.println("Report: " + page);
            });
    out.flush();
  }

  private static void heading(PrintWriter out, Wanted run, boolean all) {
    if (all) {
      out.println();
      out.println("== " + run.title());
      out.flush();
    }
  }

  private Wanted one(LocalDate clock) {
    return wanted(
        parts.find(returnId), JobFile.read(returnId, place.directory()), overrides, clock);
  }

  /**
   * The returns that the folder has a file for, and those that need none and read one of these;
   * each after what it reads, with the parameters that it knows.
   */
  private List<Wanted> whateverHasFiles(LocalDate clock) {
    List<Wanted> wanted = new ArrayList<>();
    Set<String> unknown = new LinkedHashSet<>(overrides.keySet());
    List<String> patterns = new ArrayList<>();
    Set<String> made = new HashSet<>();
    for (Return declared : Return.inOrder(parts.returns())) {
      JobFile job = JobFile.read(declared.id(), place.directory());
      Map<String, String> known = new LinkedHashMap<>(overrides);
      known.keySet().removeIf(name -> !job.hasParameter(name));
      unknown.removeAll(known.keySet());
      Settings settings = job.settings(year, council, clock, Map.of(), parts.changeableRules());
      if (RunRequest.hasFiles(parts.engine(), declared, settings, place.resolve(input))
          || (RunRequest.patterns(declared, settings).isEmpty()
              && declared.readsReturns().stream().anyMatch(made::contains))) {
        made.add(declared.id());
        wanted.add(wanted(declared, job, known, clock));
      } else {
        patterns.addAll(RunRequest.patterns(declared, settings));
      }
    }
    if (!unknown.isEmpty()) {
      throw new WrongUseException("No return has a parameter " + String.join(", ", unknown) + ".");
    }
    if (wanted.isEmpty()) {
      throw new WrongUseException(
          "The input folder "
              + place.resolve(input)
              + " has no file of any return. Looked for: "
              + String.join(", ", patterns)
              + ".");
    }
    return wanted;
  }

  private Wanted wanted(
      Return declared, JobFile job, Map<String, String> parameters, LocalDate clock) {
    Settings settings = job.settings(year, council, clock, parameters, parts.changeableRules());
    List<Note> notes = NotesFile.read(place.directory(), declared, settings, parts.rules());
    CompareWith compareWith = Comparing.given(place.directory(), settings, parts.returns());
    return new Wanted(
        job,
        RunRequest.ofFolder(
                parts.engine(),
                declared,
                settings,
                place.resolve(input),
                place.resolve(output),
                job.workers(),
                force)
            .withNotes(notes)
            .comparedWith(compareWith));
  }

  private void useTemplate(boolean all, Path given) {
    if (all) {
      throw new WrongUseException("--template is of one return: name it in place of all.");
    }
    Path workbook = place.resolve(given).toAbsolutePath().normalize();
    if (!Files.isRegularFile(workbook)) {
      throw new WrongUseException("There is no workbook " + workbook + ".");
    }
    String problem = parts.find(returnId).problemOfTemplate(workbook);
    if (!problem.isEmpty()) {
      throw new WrongUseException("The workbook " + workbook + " cannot be filled in. " + problem);
    }
    // Quoted: it is read as YAML, like every value that is set.
    overrides.put("template", "'" + workbook.toString().replace("'", "''") + "'");
  }
}
