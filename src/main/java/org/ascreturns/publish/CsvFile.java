package org.ascreturns.publish;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascreturns.database.SqlFailure;
import org.postgresql.PGConnection;

/** Writes what a select gives into a CSV file with a header, by COPY: nothing is held in memory. */
final class CsvFile {

  private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w]):([a-z_]+)");

  private CsvFile() {}

  /**
   * @param statement names its parameters as {@code :name}; COPY takes no bound values, so they are
   *     written in as literals
   */
  static void write(
      Connection connection, String statement, Map<String, Object> parameters, Path file)
      throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut(
              "copy (" + filled(statement, parameters) + ") to stdout with (format csv, header)",
              out);
    } catch (SQLException e) {
      throw new SqlFailure("writing of " + file.getFileName(), e);
    }
  }

  private static String filled(String statement, Map<String, Object> parameters) {
    return PARAMETER
        .matcher(statement)
        .replaceAll(found -> Matcher.quoteReplacement(literal(parameters, found.group(1))));
  }

  private static String literal(Map<String, Object> parameters, String name) {
    Object value = parameters.get(name);
    if (value == null) {
      throw new IllegalStateException("There is no value for :" + name);
    }
    if (value instanceof Number || value instanceof Boolean) {
      return value.toString();
    }
    String text = value instanceof LocalDate date ? date.toString() : value.toString();
    return "'" + text.replace("'", "''") + "'";
  }
}
