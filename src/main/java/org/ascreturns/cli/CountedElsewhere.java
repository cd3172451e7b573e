package org.ascreturns.cli;

import java.io.PrintWriter;
import java.sql.ResultSet;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.ascreturns.audit.RunRecord;
import org.ascreturns.build.SqlFile;
import org.ascreturns.build.TableBuilder;
import org.ascreturns.job.WrongUseException;
import org.ascreturns.returns.Return;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where a person is counted in a return that has no records of its own: its members stand in runs
 * of the returns that it reads.
 */
final class CountedElsewhere {

  private final JdbcClient sql;
  private final Return declared;
  private final RunRecord run;

  CountedElsewhere(DataSource dataSource, Return declared, RunRecord run) {
    this.sql = JdbcClient.create(dataSource);
    this.declared = declared;
    this.run = run;
  }

  /**
   * @param person the council's own number
   * @throws WrongUseException if nobody of this number is counted
   */
  void print(String person, PrintWriter out) {
    String others = String.join(", ", declared.readsReturns());
    TextTable cells = new TextTable("counted in", "row", "column", "record", "event", "started");
    int counted = 0;
    for (String members : members()) {
      counted += add(members, person, cells);
    }
    if (counted == 0) {
      // The number itself is not repeated: it may be an NHS number.
      throw new WrongUseException(
          "Run "
              + run.runId()
              + " counts nobody of this number. Give the council's own number as it stands in the"
              + " extract. Why somebody is not counted says `returns explain` with one of "
              + others
              + ".");
    }
    cells.print(out);
    out.println();
    out.println(
        "These are records of other returns; `returns explain` with one of "
            + others
            + " says more of them.");
    out.flush();
  }

  private List<String> members() {
    return sql
        .sql("select distinct table_id from returns.layout_cell where run_id = :run order by 1")
        .param("run", run.runId())
        .query(String.class)
        .list()
        .stream()
        .map(table -> TableBuilder.members(declared.id(), table))
        .distinct()
        .toList();
  }

  private int add(String members, String person, TextTable cells) {
    return sql.sql(
            SqlFile.read("sql/engine/explain/counted-elsewhere.sql")
                .statement()
                .replace("{members}", members))
        .param("run_id", run.runId())
        .param("person", person.strip().toLowerCase(Locale.ROOT))
        .query(
            (ResultSet found, int number) ->
                cells.row(
                    found.getString("table_id"),
                    found.getString("row_key"),
                    found.getString("column_key"),
                    found.getString("record"),
                    found.getString("event_type"),
                    found.getString("started")))
        .list()
        .size();
  }
}
