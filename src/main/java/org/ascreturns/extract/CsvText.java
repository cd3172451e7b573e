package org.ascreturns.extract;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;

/** The one set of settings with which CSV is read: nothing skipped, nothing passed over. */
final class CsvText {

  private CsvText() {}

  /**
   * Its own defaults skip empty lines, stop at the first row of another length and let an open
   * quotation mark swallow the rest of the file.
   */
  static CsvReaderBuilder reader(char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(false)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .maxBufferSize(2 * Unreadable.MAX_RECORD);
  }

  /** The values of the one record that the text holds. */
  static List<String> record(String file, String text, char separator) throws IOException {
    RowHandler rows = new RowHandler(1, 16);
    try (CsvReader<ExtractRow> csv = reader(separator).build(rows, new StringReader(text))) {
      return List.of(csv.iterator().next().values());
    } catch (CsvParseException e) {
      throw Unreadable.brokenQuotes(file, 1);
    }
  }
}
