package org.ascreturns.job;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.ascreturns.audit.RunRecord;
import org.ascreturns.returns.Return;
import org.ascreturns.rule.Settings;

/** A run as the audit trail remembers it: the request that goes on with it. */
public final class SavedRun {

  private SavedRun() {}

  /**
   * The request that the run was started with, its files looked through again.
   *
   * @throws WrongUseException if the files are not those any more
   */
  public static RunRequest request(Engine engine, RunRecord run, int workers) {
    Map<String, Object> stored = stored(run);
    Settings settings = Canonical.settings(Canonical.object(stored, "settings"));
    Return declared =
        Return.all().stream()
            .filter(candidate -> candidate.id().equals(run.returnId()))
            .findFirst()
            .orElseThrow(
                () ->
                    new WrongUseException(
                        "This release does not know the return " + run.returnId() + "."));
    return request(engine, run, declared, settings, workers);
  }

  static RunRequest request(
      Engine engine, RunRecord run, Return declared, Settings settings, int workers) {
    Map<String, Object> stored = stored(run);
    Path input = Path.of(Canonical.text(stored, "input"));
    RunRequest request =
        new RunRequest(
            declared,
            settings,
            new InputFiles(engine.extraction()).inFolder(declared, settings, input),
            input,
            Path.of(Canonical.text(stored, "output")),
            workers,
            Integer.parseInt(Canonical.text(stored, "chunk_size")),
            false,
            Canonical.storedNotes(stored),
            Canonical.storedCompareWith(stored),
            Optional.of(Canonical.storedSources(stored)));
    if (!request.inputDigest().equals(run.inputSha256())) {
      throw changed(run.runId());
    }
    if (!request.runKey().equals(run.runKey())) {
      throw new WrongUseException(
          "Run "
              + run.runId()
              + " was started by another release of asc-returns and cannot be resumed by this one."
              + " Start a new run.");
    }
    return request;
  }

  /** The settings of a run as they are stored. */
  public static Settings settings(RunRecord run) {
    return Canonical.settings(Canonical.object(stored(run), "settings"));
  }

  /** The named parameters that the SQL files had in a run. */
  public static Map<String, Object> sqlParameters(RunRecord run, Return declared) {
    return RunContext.sqlParameters(run.runId(), settings(run), declared);
  }

  /** Rows that a run reads are kept for some runs only. */
  static WrongUseException cleared(int runId, int source) {
    return new WrongUseException(
        "Run "
            + runId
            + " cannot be resumed: it reads run "
            + source
            + ", whose rows are no longer kept. Start a new run.");
  }

  static WrongUseException changed(int runId) {
    return new WrongUseException(
        "Run "
            + runId
            + " cannot be resumed: its input files were changed, added to or taken away since."
            + " Put them back as they were, or start a new run.");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> stored(RunRecord run) {
    Object value = YamlTree.parse("settings of run " + run.runId(), run.settings()).plain();
    if (value instanceof Map<?, ?>) {
      return (Map<String, Object>) value;
    }
    throw new IllegalStateException("The stored settings of run " + run.runId() + " are empty");
  }
}
