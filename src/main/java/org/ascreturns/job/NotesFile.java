package org.ascreturns.job;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.ascreturns.audit.Note;
import org.ascreturns.returns.Return;
import org.ascreturns.rule.RuleDefinition;
import org.ascreturns.rule.Settings;

/**
 * Reads the notes of a council: {@code jobs/notes.csv} under the working directory. It is not
 * packed into the program, because it names records and people. A file with any fault is refused as
 * a whole, with every fault that it has; the messages name lines and columns and never quote a
 * record or a person.
 */
public final class NotesFile {

  static final List<String> COLUMNS =
      List.of("rule", "record", "person", "reason", "accepted_until");

  private static final Charset ANSI = Charset.forName("windows-1252");
  private static final int MOST_FAULTS = 20;

  private final Path file;
  private final List<String> faults = new ArrayList<>();

  private NotesFile(Path file) {
    this.file = file;
  }

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
    return Files.exists(file) ? new NotesFile(file).notes(declared, settings, all) : List.of();
  }

  private List<Note> notes(Return declared, Settings settings, List<RuleDefinition> all) {
    Set<String> own =
        Publish.rules(declared, settings).stream()
            .map(RuleDefinition::id)
            .collect(Collectors.toSet());
    List<CsvRecord> records = records();
    NoteLines lines =
        new NoteLines(header(records), settings, all, own, (line, fault) -> fault(line, fault));
    for (CsvRecord record : records.subList(1, records.size())) {
      if (record.getFields().stream().anyMatch(field -> !field.isBlank())) {
        lines.add(record);
      }
    }
    refuseFaults();
    return lines.notes().stream()
        .sorted(
            Comparator.comparing(Note::rule)
                .thenComparing(Note::record)
                .thenComparing(Note::person))
        .toList();
  }

  private List<String> header(List<CsvRecord> records) {
    List<String> header =
        records.isEmpty()
            ? List.of()
            : records.get(0).getFields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
    if (!header.stream().sorted().toList().equals(COLUMNS.stream().sorted().toList())) {
      throw new WrongUseException(
          file
              + ", line 1: the columns must be "
              + String.join(",", COLUMNS)
              + ", separated by commas. Correct the first line.");
    }
    return header;
  }

  private List<CsvRecord> records() {
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .skipEmptyLines(false)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .ofCsvRecord(text())) {
      return csv.stream().toList();
    } catch (CsvParseException e) {
      throw new WrongUseException(
          file
              + " has a quotation mark that does not fit. Put a text that holds a comma, a line"
              + " break or a quotation mark in quotation marks, and write each one inside it"
              + " twice.");
    } catch (IOException e) {
      throw new WrongUseException("The file " + file + " could not be read.");
    }
  }

  /** UTF-8, or what a spreadsheet program saves as plain CSV. */
  private String text() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      text = new String(bytes, ANSI);
    }
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private void fault(long line, String what) {
    faults.add(file + ", line " + line + ", " + what);
  }

  private void refuseFaults() {
    if (faults.isEmpty()) {
      return;
    }
    String all = String.join("\n", faults.subList(0, Math.min(MOST_FAULTS, faults.size())));
    throw new WrongUseException(
        faults.size() > MOST_FAULTS
            ? all + "\nFirst " + MOST_FAULTS + " of " + faults.size() + " faults."
            : all);
  }
}
