package org.ascreturns.build;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Loads the code lists and maps that ship with the product ({@code
 * sql/<folder>/reference/<file>.csv}) into tables {@code reference.<folder>_<file>}: all columns
 * text, named by the header, and {@code row_order}. A table is made anew only when its file has
 * changed. Works inside the caller's transaction.
 */
public final class ReferenceTables {

  private static final long LOCK = 7_031_996L;

  private final JdbcTemplate sql;

  public ReferenceTables(DataSource dataSource) {
    this.sql = new JdbcTemplate(dataSource);
  }

  /** Brings every table to the state of its file. */
  public void load() {
    sql.query("select pg_advisory_xact_lock(" + LOCK + ")", row -> {});
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:sql/*/reference/*.csv")) {
        load(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The code lists could not be read", e);
    }
  }

  private void load(Resource file) throws IOException {
    List<String> path = List.of(file.getURL().getPath().split("/", -1));
    String name = Objects.requireNonNull(file.getFilename()).replace(".csv", "");
    String table = path.get(path.size() - 3) + "_" + name;
    byte[] bytes = file.getContentAsByteArray();
    String digest = DigestUtils.sha256Hex(bytes);
    List<String> loaded =
        sql.queryForList(
            "select sha256 from reference.loaded_file where table_name = ?", String.class, table);
    if (!loaded.contains(digest)) {
      replace(table, bytes);
      sql.update(
          """
          insert into reference.loaded_file (table_name, sha256)
          values (?, ?)
          on conflict (table_name) do update set sha256 = excluded.sha256
          """,
          table,
          digest);
    }
  }

  private void replace(String table, byte[] bytes) throws IOException {
    List<NamedCsvRecord> rows;
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8))) {
      rows = reader.stream().toList();
    }
    List<String> header = rows.get(0).getHeader();
    String columns =
        header.stream().map(column -> '"' + column + '"').collect(Collectors.joining(", "));
    // The tables belong to the owner of the schema, who need not be the login of the run.
    sql.query("select reference.make_table(?, ?)", row -> {}, table, header.toArray(String[]::new));
    String marks =
        IntStream.range(0, header.size())
            .mapToObj(i -> "nullif(?, '')")
            .collect(Collectors.joining(", "));
    List<Object[]> values = new ArrayList<>();
    for (NamedCsvRecord row : rows) {
      List<Object> line = new ArrayList<>();
      line.add(values.size() + 1);
      header.forEach(column -> line.add(row.getField(column)));
      values.add(line.toArray());
    }
    sql.batchUpdate(
        "insert into reference."
            + table
            + " (row_order, "
            + columns
            + ") values (?, "
            + marks
            + ")",
        values);
    sql.query("select reference.analyze_table(?)", row -> {}, table);
  }
}
