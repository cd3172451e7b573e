package org.ascreturns.job;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ascreturns.extract.InputFile;
import org.ascreturns.returns.Extract;
import org.ascreturns.returns.Return;
import org.ascreturns.rule.Settings;

/**
 * All that a step needs to know of its run. The same for a resumed run as for the run that it
 * continues.
 *
 * @param runKey the same for the same input and settings
 * @param attempt 1, more when the run was forced again
 * @param files every file that was found, by file number
 * @param input folder that they were found in
 * @param output folder for all returns; see {@link #target()}
 * @param workers threads that load
 * @param chunkSize rows of a transaction
 */
public record RunContext(
    int runId,
    String runKey,
    int attempt,
    Settings settings,
    Return declared,
    List<RunFile> files,
    Path input,
    Path output,
    int workers,
    int chunkSize) {

  public RunContext {
    files = List.copyOf(files);
  }

  /** The files whose rows are judged. */
  public List<RunFile> loaded() {
    return files.stream().filter(RunFile::loaded).toList();
  }

  /** The same, as the stages take them. */
  public List<InputFile> inputFiles() {
    return loaded().stream().map(RunFile::input).toList();
  }

  /** Kinds of file whose rejected rows tell how good the council's records are. */
  public List<String> kindsOfRecords() {
    return declared.extracts().stream().filter(Extract::ofRecords).map(Extract::id).toList();
  }

  /** Where this return's outputs go: {@code output/year/return}. */
  public Path target() {
    return output.resolve(settings.yearName()).resolve(settings.returnId());
  }

  /** The named parameters that every SQL file can use. */
  public Map<String, Object> sqlParameters() {
    return sqlParameters(runId, settings, declared);
  }

  static Map<String, Object> sqlParameters(int runId, Settings settings, Return declared) {
    Map<String, Object> parameters = new LinkedHashMap<>(settings.parameters());
    parameters.putAll(declared.sqlParameters(settings));
    parameters.put("run_id", runId);
    parameters.put("return_id", settings.returnId());
    parameters.put("council", settings.council());
    parameters.put("year_start", settings.yearStart());
    parameters.put("year_end", settings.yearEnd());
    parameters.put("as_of_date", settings.asAt());
    return parameters;
  }
}
