package org.ascreturns.build;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Runs {@code insert into ... select} in two statements, by way of a temporary table: PostgreSQL
 * looks with several processes for {@code create table as}, but not for {@code insert}. Worth it
 * where few rows come out of many.
 */
public final class ParallelInsert {

  private static final Pattern INSERT =
      Pattern.compile("insert into (\\S+) \\(([^()]*)\\)\\s+(.*)", Pattern.DOTALL);

  private ParallelInsert() {}

  /**
   * Within the caller's transaction.
   *
   * @param statement {@code insert into table (columns) select ...}
   * @return rows inserted
   * @throws IllegalArgumentException if the statement is not of that form
   */
  public static int run(
      NamedParameterJdbcTemplate sql,
      String statement,
      Map<String, ? extends @Nullable Object> parameters) {
    Matcher insert = INSERT.matcher(statement);
    if (!insert.matches()) {
      throw new IllegalArgumentException("Not an insert of a select: " + statement);
    }
    String columns = insert.group(2);
    sql.update(
        "create temporary table found (" + columns + ") on commit drop as\n" + insert.group(3),
        parameters);
    int rows =
        sql.getJdbcTemplate()
            .update(
                "insert into "
                    + insert.group(1)
                    + " ("
                    + columns
                    + ") select "
                    + columns
                    + " from found");
    sql.getJdbcTemplate().execute("drop table found");
    return rows;
  }
}
