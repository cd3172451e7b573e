package org.ascreturns.returns.table;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the code lists and maps that ship with the product, {@code sql/<folder>/reference}. */
public final class ReferenceCsv {

  private ReferenceCsv() {}

  /** The rows of a list, for example {@code cld} and {@code codes}. */
  public static List<NamedCsvRecord> rows(String folder, String name) {
    String path = "/sql/" + folder + "/reference/" + name + ".csv";
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
