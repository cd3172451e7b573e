package org.ascreturns.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ascreturns.build.SqlFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Reads within the caller's transaction, so that every select sees the same state. */
final class DatabaseSource implements Source {

  private final ReportRequest request;
  private final NamedParameterJdbcTemplate sql;

  DatabaseSource(ReportRequest request, NamedParameterJdbcTemplate sql) {
    this.request = request;
    this.sql = sql;
  }

  @Override
  public String year() {
    return request.year();
  }

  @Override
  public String council() {
    return request.council();
  }

  @Override
  public LocalDate asAt() {
    return request.asAt();
  }

  @Override
  public Disclosure disclosure() {
    return request.disclosure();
  }

  @Override
  public List<Run> runs() {
    return request.runs().stream().map(ReportedRun::shown).toList();
  }

  @Override
  public List<Row> select(String path, Map<String, ?> parameters) {
    return sql.query(SqlFile.read(path).statement(), parameters, (found, number) -> row(found));
  }

  private static Row row(ResultSet found) throws SQLException {
    Map<String, @Nullable Object> values = new HashMap<>();
    for (int c = 1; c <= found.getMetaData().getColumnCount(); c++) {
      values.put(found.getMetaData().getColumnLabel(c), found.getObject(c));
    }
    return new Row(values);
  }
}
