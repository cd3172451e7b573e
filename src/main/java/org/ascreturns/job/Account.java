package org.ascreturns.job;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.ascreturns.audit.ControlTotals;
import org.ascreturns.build.ParallelInsert;
import org.ascreturns.build.SqlFile;
import org.ascreturns.rule.RuleDefinition;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Proves the balance again after the rules across records, keeps the final totals and what became
 * of the rows of each file, marks the warnings that the council's notes explain, and counts the
 * findings for later runs to be compared with.
 */
record Account(DataSource dataSource) implements Stage {

  @Override
  public String name() {
    return "account";
  }

  @Override
  public void run(RunContext run, Progress progress) {
    NamedParameterJdbcTemplate sql = new NamedParameterJdbcTemplate(dataSource);
    Map<String, Object> parameters = new HashMap<>(run.sqlParameters());
    parameters.put(
        "outside_rules",
        Publish.rules(run.declared(), run.settings()).stream()
            .filter(RuleDefinition::outside)
            .map(RuleDefinition::id)
            .toArray(String[]::new));
    for (String table :
        List.of("audit.accepted_finding", "audit.file_disposition", "audit.finding_count")) {
      sql.update("delete from " + table + " where run_id = :run_id", parameters);
    }
    ControlTotals totals = new ControlTotals(dataSource);
    for (RunFile file : run.loaded()) {
      totals.proveReconciled(run.runId(), file.input(), file.extract().table());
    }
    for (String folder : run.declared().folders()) {
      String select = "sql/" + folder + "/dispositions.sql";
      if (new ClassPathResource(select).exists()) {
        SqlFile dispositions = SqlFile.read(select);
        ParallelInsert.run(
            sql,
            SqlFile.read("sql/engine/keep-dispositions.sql")
                .statement()
                .replace("{dispositions}", dispositions.statement()),
            parameters);
        Arrays.stream(dispositions.head().getOrDefault("of", folder).split(", "))
            .forEach(extract -> totals.proveDispositions(run.runId(), extract));
      }
    }
    sql.update(SqlFile.read("sql/engine/accept-findings.sql").statement(), parameters);
    sql.update(SqlFile.read("sql/engine/count-findings.sql").statement(), parameters);
  }
}
