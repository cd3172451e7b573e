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
import java.util.List;
import java.util.Locale;

/**
 * A small CSV file that people type or save from a spreadsheet program. A file with any fault is
 * refused as a whole, with every fault that it has; the messages name lines and columns.
 */
final class TypedCsv {

  private static final Charset ANSI = Charset.forName("windows-1252");
  private static final int MOST_FAULTS = 20;
  private static final int LONGEST = 1_000;

  private final Path file;
  private final List<String> header;
  private final List<CsvRecord> lines;
  private final List<String> faults = new ArrayList<>();

  /**
   * @throws WrongUseException if the file is not CSV
   */
  TypedCsv(Path file) {
    this.file = file;
    List<CsvRecord> records = records();
    this.header =
        records.isEmpty()
            ? List.of()
            : records.get(0).getFields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
    this.lines =
        records.stream()
            .skip(1)
            .filter(line -> line.getFields().stream().anyMatch(field -> !field.isBlank()))
            .toList();
  }

  /** Names of the columns, in lower case. */
  List<String> header() {
    return header;
  }

  /** The lines below the first that are not blank. */
  List<CsvRecord> lines() {
    return lines;
  }

  /** The value of a column, without blanks around it. */
  String value(CsvRecord line, String column) {
    return line.getField(header.indexOf(column)).strip();
  }

  /**
   * Whether the line has a value for each column, of a length and of characters that can be kept;
   * if not, that is a fault.
   */
  boolean readable(CsvRecord line) {
    if (line.getFieldCount() != header.size()) {
      fault(
          line,
          "all columns: the line has "
              + line.getFieldCount()
              + " values, the first line names "
              + header.size()
              + ". Put a text that holds a comma in quotation marks.");
      return false;
    }
    boolean fine = true;
    for (String column : header) {
      String value = value(line, column);
      if (value.length() > LONGEST) {
        fault(line, column + ": it is longer than " + LONGEST + " characters. Shorten it.");
        fine = false;
      } else if (value.chars().anyMatch(TypedCsv::unprintable)) {
        fault(line, column + ": it holds a character that cannot be printed. Type the text again.");
        fine = false;
      }
    }
    return fine;
  }

  /**
   * @param what the column, a colon, what is wrong and what to do; never a value of the line
   */
  void fault(CsvRecord line, String what) {
    faults.add(file + ", line " + line.getStartingLineNumber() + ", " + what);
  }

  /** The first line does not name the columns that are needed. */
  WrongUseException wrongColumns(String expected) {
    return new WrongUseException(
        file + ", line 1: the columns must be " + expected + ". Correct the first line.");
  }

  /**
   * @throws WrongUseException if there was a fault
   */
  void refuseFaults() {
    if (faults.isEmpty()) {
      return;
    }
    String all = String.join("\n", faults.subList(0, Math.min(MOST_FAULTS, faults.size())));
    throw new WrongUseException(
        faults.size() > MOST_FAULTS
            ? all + "\nFirst " + MOST_FAULTS + " of " + faults.size() + " faults."
            : all);
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

  private static boolean unprintable(int c) {
    boolean layout = c == '\n' || c == '\r' || c == '\t';
    return (Character.isISOControl(c) && !layout) || c == 0xFFFE || c == 0xFFFF;
  }
}
