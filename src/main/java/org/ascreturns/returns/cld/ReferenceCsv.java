package org.ascreturns.returns.cld;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the code lists and maps that ship with the product, {@code sql/cld/reference}. */
final class ReferenceCsv {

  private ReferenceCsv() {}

  static List<NamedCsvRecord> rows(String name) {
    String path = "/sql/cld/reference/" + name + ".csv";
    try (InputStream in = ReferenceCsv.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("The code list " + path + " is not in the build");
      }
      try (CsvReader<NamedCsvRecord> reader =
          CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        return reader.stream().toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The code list " + path + " could not be read", e);
    }
  }
}
