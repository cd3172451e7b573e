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

/** Turns the lines of the notes file into notes. */
final class NoteLines {

  private static final DateTimeFormatter BRITISH =
      DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

  private final TypedCsv csv;
  private final Settings settings;
  private final Map<String, RuleDefinition> rules;
  private final Set<String> own;
  private final Map<List<String>, Long> seen = new HashMap<>();
  private final List<Note> notes = new ArrayList<>();

  /**
   * @param all every rule that there is
   * @param own ids of the rules of the return: notes on others are checked and passed over
   */
  NoteLines(TypedCsv csv, Settings settings, List<RuleDefinition> all, Set<String> own) {
    this.csv = csv;
    this.settings = settings;
    this.rules = all.stream().collect(Collectors.toMap(RuleDefinition::id, rule -> rule));
    this.own = own;
  }

  List<Note> notes() {
    return notes;
  }

  void add(CsvRecord line) {
    if (!csv.readable(line)) {
      return;
    }
    boolean complete = namesSomebody(line);
    Optional<String> rule = rule(line);
    Optional<LocalDate> until = until(line);
    if (csv.value(line, "reason").isEmpty()) {
      csv.fault(line, "reason: it is missing. Say why the warning is accepted.");
      complete = false;
    }
    if (rule.isEmpty() || until.isEmpty() || !complete) {
      return;
    }
    keep(
        line,
        new Note(
            rule.get(),
            csv.value(line, "record"),
            csv.value(line, "person"),
            csv.value(line, "reason"),
            until.get()));
  }

  private void keep(CsvRecord line, Note note) {
    Long before =
        seen.putIfAbsent(
            List.of(note.rule(), folded(note.record()), folded(note.person())),
            line.getStartingLineNumber());
    if (before != null) {
      csv.fault(
          line,
          "rule, record, person: line "
              + before
              + " has a note on the same. Keep one of the two lines.");
    } else if (own.contains(note.rule())) {
      notes.add(note);
    }
  }

  private boolean namesSomebody(CsvRecord line) {
    if (csv.value(line, "record").isEmpty() && csv.value(line, "person").isEmpty()) {
      csv.fault(
          line,
          "record: it is missing. Give the record of the warning as findings.csv has it; its person"
              + " where it has no record, or where the note is for every record of the person; for"
              + " a warning on the whole file, the file's name.");
      return false;
    }
    return true;
  }

  private Optional<String> rule(CsvRecord line) {
    String id = csv.value(line, "rule").toUpperCase(Locale.ROOT);
    RuleDefinition known = rules.get(id);
    if (known == null) {
      csv.fault(
          line,
          "rule: "
              + (id.isEmpty() ? "it is missing" : "there is no such rule")
              + ". Give its id as findings.csv has it; `returns rules` lists those there are.");
      return Optional.empty();
    }
    Severity severity = settings.applied(known).severity();
    if (own.contains(id) && severity != Severity.WARN) {
      csv.fault(
          line,
          "rule: "
              + id
              + " has the severity "
              + severity.word()
              + ", and only warnings can be accepted. Correct the record, or take the line out.");
      return Optional.empty();
    }
    return Optional.of(id);
  }

  private Optional<LocalDate> until(CsvRecord line) {
    String written = csv.value(line, "accepted_until");
    try {
      return Optional.of(
          written.contains("/") ? LocalDate.parse(written, BRITISH) : LocalDate.parse(written));
    } catch (DateTimeParseException e) {
      csv.fault(
          line,
          "accepted_until: "
              + (written.isEmpty() ? "it is missing" : "this is not a date")
              + ". Give the last day on which the warning is accepted, as 31/03/2027 or"
              + " 2027-03-31.");
      return Optional.empty();
    }
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
