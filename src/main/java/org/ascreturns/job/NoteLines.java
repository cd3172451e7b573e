package org.ascreturns.job;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ascreturns.audit.Note;
import org.ascreturns.rule.RuleDefinition;
import org.ascreturns.rule.Settings;
import org.ascreturns.rule.Severity;

/** Turns the lines of the notes file into notes, and tells of each fault. */
final class NoteLines {

  private static final int LONGEST = 1_000;
  private static final DateTimeFormatter BRITISH =
      DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

  /** Is told what is wrong on which line: the column, a colon, and what to do. */
  interface Faults {
    void add(long line, String what);
  }

  private final List<String> header;
  private final Settings settings;
  private final Map<String, RuleDefinition> rules;
  private final Set<String> own;
  private final Faults faults;
  private final Map<List<String>, Long> seen = new HashMap<>();
  private final List<Note> notes = new ArrayList<>();

  /**
   * @param all every rule that there is
   * @param own ids of the rules of the return: notes on others are checked and passed over
   */
  NoteLines(
      List<String> header,
      Settings settings,
      List<RuleDefinition> all,
      Set<String> own,
      Faults faults) {
    this.header = header;
    this.settings = settings;
    this.rules = all.stream().collect(Collectors.toMap(RuleDefinition::id, rule -> rule));
    this.own = own;
    this.faults = faults;
  }

  List<Note> notes() {
    return notes;
  }

  void add(CsvRecord line) {
    long at = line.getStartingLineNumber();
    if (line.getFieldCount() != header.size()) {
      faults.add(
          at,
          "all columns: the line has "
              + line.getFieldCount()
              + " values, the first line names "
              + header.size()
              + ". Put a text that holds a comma in quotation marks.");
      return;
    }
    if (!readable(line)) {
      return;
    }
    boolean complete = namesSomebody(at, line);
    Optional<String> rule = rule(at, value(line, "rule"));
    Optional<LocalDate> until = until(at, value(line, "accepted_until"));
    if (value(line, "reason").isEmpty()) {
      faults.add(at, "reason: it is missing. Say why the warning is accepted.");
      complete = false;
    }
    if (rule.isEmpty() || until.isEmpty() || !complete) {
      return;
    }
    keep(
        at,
        new Note(
            rule.get(),
            value(line, "record"),
            value(line, "person"),
            value(line, "reason"),
            until.get()));
  }

  private void keep(long at, Note note) {
    Long before =
        seen.putIfAbsent(List.of(note.rule(), folded(note.record()), folded(note.person())), at);
    if (before != null) {
      faults.add(
          at,
          "rule, record, person: line "
              + before
              + " has a note on the same. Keep one of the two lines.");
    } else if (own.contains(note.rule())) {
      notes.add(note);
    }
  }

  private boolean namesSomebody(long at, CsvRecord line) {
    if (value(line, "record").isEmpty() && value(line, "person").isEmpty()) {
      faults.add(
          at,
          "record: it is missing. Give the record of the warning as findings.csv has it; its person"
              + " where it has no record, or where the note is for every record of the person; for"
              + " a warning on the whole file, the file's name.");
      return false;
    }
    return true;
  }

  private Optional<String> rule(long at, String written) {
    String id = written.toUpperCase(Locale.ROOT);
    RuleDefinition known = rules.get(id);
    if (known == null) {
      faults.add(
          at,
          "rule: "
              + (id.isEmpty() ? "it is missing" : "there is no such rule")
              + ". Give its id as findings.csv has it; `returns rules` lists those there are.");
      return Optional.empty();
    }
    Severity severity = settings.applied(known).severity();
    if (own.contains(id) && severity != Severity.WARN) {
      faults.add(
          at,
          "rule: "
              + id
              + " has the severity "
              + severity.word()
              + ", and only warnings can be accepted. Correct the record, or take the line out.");
      return Optional.empty();
    }
    return Optional.of(id);
  }

  private Optional<LocalDate> until(long at, String written) {
    try {
      return Optional.of(
          written.contains("/") ? LocalDate.parse(written, BRITISH) : LocalDate.parse(written));
    } catch (DateTimeParseException e) {
      faults.add(
          at,
          "accepted_until: "
              + (written.isEmpty() ? "it is missing" : "this is not a date")
              + ". Give the last day on which the warning is accepted, as 31/03/2027 or"
              + " 2027-03-31.");
      return Optional.empty();
    }
  }

  private boolean readable(CsvRecord line) {
    boolean fine = true;
    for (String column : header) {
      String value = value(line, column);
      if (value.length() > LONGEST) {
        faults.add(
            line.getStartingLineNumber(),
            column + ": it is longer than " + LONGEST + " characters. Shorten it.");
        fine = false;
      } else if (value.chars().anyMatch(NoteLines::unprintable)) {
        faults.add(
            line.getStartingLineNumber(),
            column + ": it holds a character that cannot be printed. Type the text again.");
        fine = false;
      }
    }
    return fine;
  }

  private static boolean unprintable(int c) {
    boolean layout = c == '\n' || c == '\r' || c == '\t';
    return (Character.isISOControl(c) && !layout) || c == 0xFFFE || c == 0xFFFF;
  }

  private String value(CsvRecord line, String column) {
    return line.getField(header.indexOf(column)).strip();
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
