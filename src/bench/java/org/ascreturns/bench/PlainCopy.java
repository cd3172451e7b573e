package org.ascreturns.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ascreturns.database.Database;
import org.postgresql.PGConnection;

/**
 * The yardstick: the same file into a typed table of the same server with the same settings, and
 * nothing else. Values that are no date or number are passed over (on_error ignore), and ragged lines,
 * at which COPY stops, are left out beforehand.
 */
final class PlainCopy {

  private final Path home;
  private final Path file;

  PlainCopy(Path home, Path file) throws IOException {
    this.home = home;
    this.file = Path.of(home + ".csv");
    withoutRaggedLines(file, this.file);
  }

  /** COPY stops at a line with too few or too many values, which a real extract has. */
  private static void withoutRaggedLines(Path from, Path to) throws IOException {
    try (CsvReader<CsvRecord> in =
            CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .ofCsvRecord(from);
        CsvWriter out = CsvWriter.builder().build(to)) {
      int width = 0;
      for (CsvRecord record : in) {
        width = width == 0 ? record.getFieldCount() : width;
        if (record.getFieldCount() == width) {
          out.writeRecord(record.getFields());
        }
      }
    }
  }

  double seconds() throws Exception {
    try (Database database = Database.embedded(home, 1);
        Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("drop table if exists public.plain");
      statement.execute("create table public.plain (" + columns() + ")");
      statement.execute("checkpoint");
      long began = System.nanoTime();
      if (hasPsql()) {
        copyByPsql();
      } else {
        Benchmark.say("(psql is not there: the driver's COPY in its place)");
        copyByDriver(connection);
      }
      double seconds = (System.nanoTime() - began) / 1e9;
      statement.execute("drop table public.plain");
      return seconds;
    }
  }

  private static boolean hasPsql() throws InterruptedException {
    try {
      return new ProcessBuilder("psql", "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private void copyByPsql() throws Exception {
    String port = Files.readString(home.resolve("port")).strip();
    ProcessBuilder psql =
        new ProcessBuilder(
            "psql",
            "--quiet",
            "--no-psqlrc",
            "--set=ON_ERROR_STOP=1",
            "--command=\\copy public.plain from '" + file.toAbsolutePath() + "' " + options());
    psql.environment().put("PGHOST", "127.0.0.1");
    psql.environment().put("PGPORT", port);
    psql.environment().put("PGUSER", "postgres");
    psql.environment().put("PGDATABASE", "returns");
    psql.environment().put("PGPASSWORD", Files.readString(home.resolve("password")).strip());
    psql.environment().put("PGDATESTYLE", "ISO, DMY");
    psql.redirectError(ProcessBuilder.Redirect.INHERIT);
    if (psql.start().waitFor() != 0) {
      throw new IllegalStateException("psql \\copy failed");
    }
  }

  private void copyByDriver(Connection connection) throws Exception {
    try (Statement statement = connection.createStatement();
        InputStream in = Files.newInputStream(file)) {
      statement.execute("set datestyle = 'ISO, DMY'");
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy public.plain from stdin " + options(), in, 1 << 16);
    }
  }

  private static String options() {
    return "with (format csv, header, on_error ignore, log_verbosity silent)";
  }

  /** The columns of the file with the types of fields.csv. */
  private String columns() throws IOException {
    Map<String, String> types = new HashMap<>();
    for (List<String> field : rows("/sql/cld/reference/fields.csv")) {
      if (field.size() > 3) {
        types.put(field.get(2), field.get(3));
      }
    }
    List<String> header;
    try (BufferedReader in = Files.newBufferedReader(file)) {
      header = List.of(in.readLine().replace("\"", "").split(","));
    }
    return header.stream()
        .map(name -> '"' + name + "\" " + sqlType(types.getOrDefault(name, "text")))
        .collect(Collectors.joining(", "));
  }

  private static String sqlType(String type) {
    return switch (type) {
      case "date" -> "date";
      case "integer" -> "integer";
      case "decimal" -> "numeric(18, 2)";
      default -> "text";
    };
  }

  private static List<List<String>> rows(String resource) throws IOException {
    try (InputStream in = PlainCopy.class.getResourceAsStream(resource);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().map(line -> List.of(line.split(","))).toList();
    }
  }
}
