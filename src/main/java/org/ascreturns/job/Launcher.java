package org.ascreturns.job;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.ascreturns.audit.Notes;
import org.ascreturns.audit.RunRecord;
import org.ascreturns.audit.Runs;
import org.ascreturns.build.Comparisons;
import org.ascreturns.rule.Settings;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts a run, or goes on with it: a request whose run was broken off continues that run. */
public final class Launcher {

  private final JobOperator operator;
  private final JobRepository repository;
  private final DataSource dataSource;
  private final RunJob jobs;
  private final RunStopper stopper;
  private final TransactionTemplate transaction;

  Launcher(
      JobOperator operator,
      JobRepository repository,
      DataSource dataSource,
      RunJob jobs,
      RunStopper stopper,
      PlatformTransactionManager transactions) {
    this.operator = operator;
    this.repository = repository;
    this.dataSource = dataSource;
    this.jobs = jobs;
    this.stopper = stopper;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Runs to the end, or to where it is stopped.
   *
   * @throws WrongUseException if another process runs this return and year, or if a run that is to
   *     be continued had other files
   */
  public RunResult launch(RunRequest wanted, Progress progress) {
    Runs runs = new Runs(dataSource);
    RunLock lock =
        RunLock.take(dataSource, wanted.settings().returnId(), wanted.settings().yearName());
    try {
      RunRequest request = wanted.sources().isPresent() ? wanted : reading(wanted);
      List<RunRecord> before = runs.withKey(request.runKey());
      RunRecord last = before.isEmpty() ? null : before.get(before.size() - 1);
      if (last != null && last.completed() && !request.forced()) {
        RunContext done = context(request, last.runId(), before.size());
        if (isWhatReadersSee(done)) {
          return new RunResult(RunResult.Ending.ALREADY_COMPLETED, last, done, "");
        }
      }
      if (last == null || last.completed()) {
        return execute(register(request, before.size() + 1), request, progress);
      }
      mustHaveTheSameFiles(last, request);
      mustStillHaveSources(last, request);
      return execute(context(request, last.runId(), before.size()), request, progress);
    } finally {
      lock.close();
    }
  }

  /**
   * Whether the figures of a complete run still stand: what it published is there, and no other run
   * of the year has been completed since, with other files or settings.
   */
  private boolean isWhatReadersSee(RunContext done) {
    Settings settings = done.settings();
    return Files.exists(done.target())
        && new Runs(dataSource)
            .lastCompleted(settings.returnId(), settings.council(), settings.yearName())
            .filter(latest -> latest.runId() == done.runId())
            .isPresent();
  }

  /** The request with the runs that it reads, as they are now. */
  private RunRequest reading(RunRequest request) {
    Settings settings = request.settings();
    Runs runs = new Runs(dataSource);
    List<SourceRun> sources = new ArrayList<>();
    for (String read : request.declared().readsReturns()) {
      for (String year : List.of(settings.yearName(), settings.yearNameBefore())) {
        runs.lastCompleted(read, settings.council(), year)
            .map(run -> new SourceRun(run.runId(), run.runKey()))
            .ifPresent(sources::add);
      }
    }
    return request.reading(sources);
  }

  private RunContext register(RunRequest request, int attempt) {
    Runs runs = new Runs(dataSource);
    Map<String, Object> stored = new LinkedHashMap<>();
    stored.put("settings", Canonical.map(request.settings()));
    stored.put("input", request.input().toAbsolutePath().normalize().toString());
    stored.put("output", request.output().toAbsolutePath().normalize().toString());
    stored.put("chunk_size", request.chunkSize());
    stored.put("notes", Canonical.notes(request.notes()));
    stored.put("compare_with", Canonical.compareWith(request.compareWith()));
    List<SourceRun> sources = request.sources().orElse(List.of());
    stored.put("sources", Canonical.sources(sources));
    Integer runId =
        transaction.execute(
            status -> {
              int id =
                  runs.add(
                      request.runKey(),
                      request.settings(),
                      request.inputDigest(),
                      Canonical.json(stored));
              request.files().forEach(file -> runs.addFile(id, file.input(), file.disposition()));
              new Notes(dataSource).keep(id, request.settings().asAt(), request.notes());
              keep(id, request.compareWith());
              sources.forEach(source -> runs.addSource(id, source.runId()));
              return id;
            });
    return context(request, Objects.requireNonNull(runId), attempt);
  }

  private void keep(int runId, CompareWith given) {
    Comparisons comparisons = new Comparisons(dataSource);
    comparisons.keep(runId, given.explanations());
    given
        .file()
        .ifPresent(file -> comparisons.keep(runId, file.name(), file.sha256(), file.cells()));
  }

  private static RunContext context(RunRequest request, int runId, int attempt) {
    return new RunContext(
        runId,
        request.runKey(),
        attempt,
        request.settings(),
        request.declared(),
        request.files(),
        request.input(),
        request.output(),
        request.workers(),
        request.chunkSize());
  }

  /** Slices and file numbers must come out as they did, or rows would be lost or doubled. */
  private void mustHaveTheSameFiles(RunRecord run, RunRequest request) {
    List<String> then =
        new Runs(dataSource)
            .files(run.runId()).stream()
                .map(file -> file.fileNo() + " " + file.name() + " " + file.sha256())
                .toList();
    List<String> now =
        request.files().stream()
            .map(RunFile::input)
            .map(file -> file.fileNo() + " " + file.scan().name() + " " + file.scan().sha256())
            .toList();
    if (!then.equals(now)) {
      throw SavedRun.changed(run.runId());
    }
  }

  private void mustStillHaveSources(RunRecord run, RunRequest request) {
    for (SourceRun source : request.sources().orElse(List.of())) {
      if (!new Runs(dataSource).kept(source.runId())) {
        throw SavedRun.cleared(run.runId(), source.runId());
      }
    }
  }

  private RunResult execute(RunContext run, RunRequest request, Progress progress) {
    Runs runs = new Runs(dataSource);
    JobParameters parameters = parameters(run, request);
    // We hold the lock of this return and year, so no process works on it.
    new LeftBehind(repository).clear(run.settings().returnId(), parameters);
    stopper.jobStarts();
    RunJob.Prepared prepared = jobs.prepare(run, progress);
    try {
      runs.brokenOff(run.settings().returnId(), run.settings().yearName(), run.runId());
      runs.running(run.runId(), 0);
      JobExecution execution = operator.start(prepared.job(), parameters);
      return ended(run, execution);
    } catch (JobExecutionException e) {
      throw new IllegalStateException(
          "The job could not be started: " + e.getClass().getSimpleName());
    } finally {
      prepared.close();
      stopper.jobEnds();
    }
  }

  private RunResult ended(RunContext run, JobExecution execution) {
    if (execution.getStatus() == BatchStatus.COMPLETED) {
      return result(RunResult.Ending.COMPLETED, run, "");
    }
    new Runs(dataSource).failed(run.runId());
    if (execution.getStatus() == BatchStatus.STOPPED) {
      return result(RunResult.Ending.STOPPED, run, "Run " + run.runId() + " was stopped.");
    }
    return result(RunResult.Ending.FAILED, run, reasons(execution.getAllFailureExceptions()));
  }

  /** What our own code says of the failure; the framework's words only if there is nothing else. */
  private static String reasons(List<Throwable> failures) {
    List<Throwable> known =
        failures.stream().filter(failure -> StageFailedException.ours(failure) != null).toList();
    return (known.isEmpty() ? failures : known)
        .stream()
            .map(failure -> StageFailedException.of("The run", failure).getMessage())
            .map(message -> Objects.requireNonNullElse(message, "The run failed."))
            .distinct()
            .collect(Collectors.joining(" "));
  }

  private RunResult result(RunResult.Ending ending, RunContext run, String message) {
    RunRecord record = new Runs(dataSource).find(run.runId()).orElseThrow();
    return new RunResult(ending, record, run, message);
  }

  private static JobParameters parameters(RunContext run, RunRequest request) {
    return new JobParametersBuilder()
        .addString("return", run.settings().returnId())
        .addString("year", run.settings().yearName())
        .addString("council", run.settings().council())
        .addString("asAt", run.settings().asAt().toString())
        .addString("input", request.inputDigest())
        .addString("settings", request.settingsDigest())
        .addLong("attempt", (long) run.attempt())
        .addLong("run", (long) run.runId(), false)
        .toJobParameters();
  }
}
