package org.ascreturns.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ascreturns.audit.Note;
import org.ascreturns.returns.Return;
import org.ascreturns.rule.RuleDefinition;
import org.ascreturns.rule.Settings;

/**
 * Reads the notes of a council: {@code jobs/notes.csv} under the working directory. It is not
 * packed into the program, because it names records and people. No message quotes a record or a
 * person.
 */
public final class NotesFile {

  static final List<String> COLUMNS =
      List.of("rule", "record", "person", "reason", "accepted_until");

  private NotesFile() {}

  /** Where the notes of a working directory are looked for. */
  public static Path in(Path directory) {
    return directory.resolve("jobs").resolve("notes.csv");
  }

  /**
   * The notes on rules of a return, by rule, record and person; none if there is no file.
   *
   * @param all every rule that there is, of any return
   * @throws WrongUseException if the file has a fault; says where, and what to do
   */
  public static List<Note> read(
      Path directory, Return declared, Settings settings, List<RuleDefinition> all) {
    Path file = in(directory);
    if (!Files.exists(file)) {
      return List.of();
    }
    TypedCsv csv = new TypedCsv(file);
    if (!csv.header().stream().sorted().toList().equals(COLUMNS.stream().sorted().toList())) {
      throw csv.wrongColumns(String.join(",", COLUMNS) + ", separated by commas");
    }
    Set<String> own =
        Publish.rules(declared, settings).stream()
            .map(RuleDefinition::id)
            .collect(Collectors.toSet());
    NoteLines lines = new NoteLines(csv, settings, all, own);
    csv.lines().forEach(lines::add);
    csv.refuseFaults();
    return lines.notes().stream()
        .sorted(
            Comparator.comparing(Note::rule)
                .thenComparing(Note::record)
                .thenComparing(Note::person))
        .toList();
  }
}
