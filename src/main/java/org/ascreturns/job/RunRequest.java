package org.ascreturns.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ascreturns.audit.Note;
import org.ascreturns.returns.Return;
import org.ascreturns.rule.Settings;

/**
 * A run as it is asked for, its files already looked through. Nothing has been changed yet.
 *
 * @param forced run again even if it was completed before
 * @param chunkSize rows of a transaction
 * @param notes explanations of warnings, as they were read at the start
 * @param compareWith what it is given for the comparison with an earlier return
 * @param sources the runs of other returns that it reads; empty as long as nobody has looked
 */
public record RunRequest(
    Return declared,
    Settings settings,
    List<RunFile> files,
    Path input,
    Path output,
    int workers,
    int chunkSize,
    boolean forced,
    List<Note> notes,
    CompareWith compareWith,
    Optional<List<SourceRun>> sources) {

  /** Rows of a transaction: measured as best. */
  public static final int CHUNK = 5_000;

  public RunRequest {
    files = List.copyOf(files);
    notes = List.copyOf(notes);
    sources = sources.map(List::copyOf);
  }

  /** A run without notes and explanations. */
  public RunRequest(
      Return declared,
      Settings settings,
      List<RunFile> files,
      Path input,
      Path output,
      int workers,
      int chunkSize,
      boolean forced) {
    this(
        declared,
        settings,
        files,
        input,
        output,
        workers,
        chunkSize,
        forced,
        List.of(),
        CompareWith.NOTHING,
        Optional.empty());
  }

  /** The same run with the explanations that the council gives for warnings. */
  public RunRequest withNotes(List<Note> given) {
    return new RunRequest(
        declared,
        settings,
        files,
        input,
        output,
        workers,
        chunkSize,
        forced,
        given,
        compareWith,
        sources);
  }

  /** The same run with what it is given for the comparison with an earlier return. */
  public RunRequest comparedWith(CompareWith given) {
    return new RunRequest(
        declared, settings, files, input, output, workers, chunkSize, forced, notes, given,
        sources);
  }

  /** The same run that reads these runs of other returns. */
  RunRequest reading(List<SourceRun> found) {
    return new RunRequest(
        declared,
        settings,
        files,
        input,
        output,
        workers,
        chunkSize,
        forced,
        notes,
        compareWith,
        Optional.of(found));
  }

  /**
   * Looks through the files of a folder.
   *
   * @throws WrongUseException if the folder or a needed file is missing
   */
  public static RunRequest ofFolder(
      Engine engine,
      Return declared,
      Settings settings,
      Path input,
      Path output,
      int workers,
      boolean forced) {
    List<RunFile> files = new InputFiles(engine.extraction()).inFolder(declared, settings, input);
    OutputPlace.mustBeWritable(output);
    return new RunRequest(declared, settings, files, input, output, workers, CHUNK, forced);
  }

  /**
   * Whether a folder has any file that the return is made of: one of a needed kind, and no mere
   * list.
   *
   * @throws WrongUseException if the folder is missing
   */
  public static boolean hasFiles(Engine engine, Return declared, Settings settings, Path input) {
    return new InputFiles(engine.extraction()).any(declared, settings, input);
  }

  /** The names by which {@link #hasFiles} knows such a file. */
  public static List<String> patterns(Return declared, Settings settings) {
    return InputFiles.needed(declared, settings).stream()
        .flatMap(extract -> InputFiles.patterns(extract, settings).stream())
        .toList();
  }

  /** The same for files that are named one by one. */
  public static RunRequest ofFiles(
      Engine engine, Return declared, Settings settings, List<Path> paths) {
    List<RunFile> files = new InputFiles(engine.extraction()).given(declared, settings, paths);
    Path nowhere = Path.of("");
    return new RunRequest(declared, settings, files, nowhere, nowhere, 2, CHUNK, false);
  }

  /** Kinds of file that came in, and of which every one is refused: nothing can be made of them. */
  public List<String> withoutFiles() {
    Set<String> came = new TreeSet<>();
    Set<String> loaded = new TreeSet<>();
    for (RunFile file : files) {
      came.add(file.input().extractId());
      if (file.loaded()) {
        loaded.add(file.input().extractId());
      }
    }
    came.removeAll(loaded);
    return List.copyOf(came);
  }

  /** Digest of the input. */
  String inputDigest() {
    return InputFiles.digest(files);
  }

  /**
   * Digest of the settings, of what people wrote and of the runs that are read: with another note,
   * explanation, file to compare with or run of another return it is another run.
   */
  String settingsDigest() {
    StringBuilder told = new StringBuilder(Canonical.json(Canonical.map(settings)));
    if (!notes.isEmpty()) {
      told.append(Canonical.json(Canonical.notes(notes)));
    }
    if (!compareWith.isNothing()) {
      told.append(Canonical.json(Canonical.compareWith(compareWith)));
    }
    sources.orElse(List.of()).forEach(source -> told.append("|reads ").append(source.runKey()));
    return Canonical.sha256(told.toString());
  }

  /** The same for the same input and settings. */
  String runKey() {
    return String.join(
        "-",
        settings.returnId(),
        settings.yearName(),
        settings.council(),
        settings.asAt().toString().replace("-", ""),
        Canonical.sha256(inputDigest() + settingsDigest()).substring(0, 10));
  }
}
