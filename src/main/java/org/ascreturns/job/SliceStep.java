package org.ascreturns.job;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.ascreturns.audit.ChunkStore;
import org.ascreturns.audit.SliceProgress;
import org.ascreturns.extract.ExtractRow;
import org.ascreturns.extract.InputFile;
import org.ascreturns.extract.Outcome;
import org.ascreturns.extract.RowJudge;
import org.ascreturns.extract.Slice;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.item.ChunkOrientedStep;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Judges and stores one slice of one file. Several run at the same time, so each execution gets a
 * chunk step with a reader and a writer of its own, and a judge that nobody else uses meanwhile.
 * (Step-scoped beans would do the same through a proxy at every row.)
 */
final class SliceStep implements Step {

  static final String NAME = "slice";

  private final JobRepository repository;
  private final PlatformTransactionManager transactions;
  private final DataSource dataSource;
  private final Extraction extraction;
  private final RunStopper stopper;
  private final RunContext run;
  private final Progress progress;
  private final Map<Integer, Queue<Desk>> idle = new ConcurrentHashMap<>();

  SliceStep(StepParts parts, RunContext run, Progress progress) {
    this.repository = parts.repository();
    this.transactions = parts.transactions();
    this.dataSource = parts.dataSource();
    this.extraction = parts.extraction();
    this.stopper = parts.stopper();
    this.run = run;
    this.progress = progress;
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public void execute(StepExecution execution) throws JobInterruptedException {
    String name = execution.getStepName();
    Part part = parts(run).get(name.substring(name.indexOf(':') + 1));
    if (part == null) {
      throw new IllegalStateException("The run has no step " + name);
    }
    int fileNo = part.file().input().fileNo();
    // Files come one after the other: what was ready for the one before is let go.
    idle.keySet().removeIf(other -> other != fileNo);
    Queue<Desk> desks = idle.computeIfAbsent(fileNo, file -> new ConcurrentLinkedQueue<>());
    Desk free = desks.poll();
    Desk desk = free == null ? desk(part.file()) : free;
    chunkStep(name, part, desk).execute(execution);
    desks.add(desk);
  }

  /** What a worker needs for the slices of one file; made once, for it reads every code list. */
  private record Desk(RowJudge judge, ChunkStore store) {}

  private Desk desk(RunFile file) {
    return new Desk(
        file.extract().judge(file.input(), run.inputFiles(), run.settings()),
        new ChunkStore(
            run.runId(), file.input(), file.extract().table(), file.extract().columns()));
  }

  private ChunkOrientedStep<ExtractRow, Outcome> chunkStep(String name, Part part, Desk desk) {
    Slice slice = part.slice();
    InputFile input = part.file().input();
    SliceProgress stored =
        SliceProgress.of(dataSource, run.runId(), input.fileNo(), slice.number());
    return new StepBuilder(name, repository)
        .<ExtractRow, Outcome>chunk(run.chunkSize())
        .reader(new SliceReader(extraction, input.scan(), slice, stored))
        .processor(row -> judged(desk.judge(), input, row))
        .writer(
            new ChunkWriter(dataSource, desk.store(), slice.number(), stored.chunks(), progress))
        .transactionManager(transactions)
        .listener(stopper)
        .build();
  }

  private static Outcome judged(RowJudge judge, InputFile file, ExtractRow row) {
    try {
      return judge.judge(row);
    } catch (RuntimeException e) {
      throw StageFailedException.of("Judging line " + row.line() + " of " + file.scan().name(), e);
    }
  }

  /**
   * One partition a slice; the same names for the same files, so that resuming finds them. The name
   * says all: a partition's context is empty when the process was killed before it was stored.
   */
  static Partitioner partitioner(RunContext run) {
    return grid -> {
      Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
      parts(run).keySet().forEach(name -> partitions.put(name, new ExecutionContext()));
      return partitions;
    };
  }

  /** What one worker does. */
  private record Part(RunFile file, Slice slice) {}

  private static Map<String, Part> parts(RunContext run) {
    Map<String, Part> parts = new LinkedHashMap<>();
    for (RunFile file : run.loaded()) {
      for (Slice slice : file.input().scan().slices()) {
        parts.put(partitionName(run, file.input(), slice), new Part(file, slice));
      }
    }
    return parts;
  }

  /** File name and slice; with the file number where the name is too long or not the only one. */
  private static String partitionName(RunContext run, InputFile file, Slice slice) {
    String name = file.scan().name();
    long namesakes =
        run.loaded().stream().filter(other -> other.input().scan().name().equals(name)).count();
    String unique =
        namesakes == 1 && name.length() <= 60
            ? name
            : name.substring(0, Math.min(60, name.length())) + "~" + file.fileNo();
    return String.format("%s:%06d", unique, slice.number());
  }
}
