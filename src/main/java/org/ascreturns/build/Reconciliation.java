package org.ascreturns.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.ascreturns.rule.RuleDefinition;
import org.ascreturns.rule.Settings;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Runs the rules across records of each extract, in the order of {@code
 * sql/<extract>/reconcile.yaml}: {@link #begin}, {@link #run} for each, {@link #end}. Works inside
 * the caller's transaction.
 */
public final class Reconciliation {

  /** A row that a rule across records rejects: its raw text has to be fetched from its file. */
  public record RejectedRow(int fileNo, long line, long recordId) {}

  private final NamedParameterJdbcTemplate sql;

  /** Whether the hits that are there are in the statistics. */
  private boolean hitsCounted;

  public Reconciliation(DataSource dataSource) {
    this.sql = new NamedParameterJdbcTemplate(dataSource);
  }

  /** Deletes what all rules across records made for the run before. */
  public void begin(Map<String, Object> parameters) {
    for (String table : List.of("audit.finding", "audit.cleansed_value", "audit.rejected_row")) {
      sql.update("delete from " + table + " where run_id = :run_id and from_sql", parameters);
    }
    sql.update("delete from audit.hit where run_id = :run_id", parameters);
  }

  /**
   * The steps of one extract; none where it has no rules across records.
   *
   * @param definitions every rule of the extract, wherever its home is: a rule that is applied
   *     again keeps its words
   * @param parameters by name, as the SQL files use them
   * @param progress is told each step before it runs
   */
  public void run(
      int runId,
      String extractId,
      List<RuleDefinition> definitions,
      Map<String, Object> parameters,
      Settings settings,
      Consumer<String> progress) {
    Map<String, RuleDefinition> byId =
        definitions.stream().collect(Collectors.toMap(RuleDefinition::id, rule -> rule));
    for (Map<String, String> step : manifest(extractId)) {
      Map.Entry<String, String> entry = step.entrySet().iterator().next();
      progress.accept(entry.getValue());
      String folder = "sql/" + extractId + "/";
      switch (entry.getKey()) {
        case "rule" -> {
          SqlFile rule = SqlFile.read(folder + "rules/" + entry.getValue() + ".sql");
          countHits(runId, rule);
          hitsCounted &= apply(rule, byId, parameters, settings) == 0;
        }
        case "index" -> {
          String[] index = entry.getValue().split(" ", 2);
          RunTables.index(sql, runId, index[0], index[1]);
        }
        case "build" -> {
          SqlFile build = SqlFile.read(folder + entry.getValue() + ".sql");
          countHits(runId, build);
          build(runId, build, parameters);
        }
        case "effect" -> {
          SqlFile effect = SqlFile.read(folder + "effects/" + entry.getValue() + ".sql");
          countHits(runId, effect);
          sql.update(effect.statement(), parameters);
        }
        default ->
            throw new IllegalStateException(
                folder
                    + "reconcile.yaml: a step is index, rule, build or effect, not "
                    + entry.getKey());
      }
    }
  }

  /** Tells what the rules of all extracts found as findings. */
  public void end(int runId, Map<String, Object> parameters) {
    SqlFile findings = SqlFile.read("sql/engine/findings-of-hits.sql");
    countHits(runId, findings);
    sql.update(findings.statement(), parameters);
  }

  /** How many steps {@link #run} tells of. */
  public static int steps(String extractId) {
    return manifest(extractId).size();
  }

  /** Keeps when each finding was first seen, and which are seen no longer. */
  public void remember(int runId, Map<String, Object> parameters) {
    for (String table : List.of("audit.finding", "audit.rejected_row", "audit.cleansed_value")) {
      RunTables.settle(sql, runId, table, "");
    }
    sql.update(SqlFile.read("sql/engine/finding-history.sql").statement(), parameters);
    RunTables.settle(sql, runId, "audit.finding_history", "");
  }

  /** Statistics of the hits for a statement that joins them: without, it takes a bad plan. */
  private void countHits(int runId, SqlFile reader) {
    if (!hitsCounted && reader.statement().contains("audit.hit")) {
      RunTables.refresh(sql, runId, "audit.hit");
      hitsCounted = true;
    }
  }

  /** Gives how many hits the rule has. */
  private int apply(
      SqlFile file,
      Map<String, RuleDefinition> byId,
      Map<String, Object> parameters,
      Settings settings) {
    String id = file.head().containsKey("rule") ? file.fact("rule") : file.fact("reapplies");
    RuleDefinition known = byId.get(id);
    if (known == null) {
      throw new IllegalStateException(file.path() + ": there is no rule " + id);
    }
    RuleDefinition rule = settings.applied(known);
    if (!rule.inForce(settings.year())) {
      return 0;
    }
    Map<String, Object> values = new HashMap<>(parameters);
    values.put("rule_id", rule.id());
    values.put("rule_severity", rule.severity().word());
    values.put("rule_message", rule.message());
    return ParallelInsert.run(
        sql,
        SqlFile.read("sql/engine/hits.sql").statement().replace("{rule}", file.statement()),
        values);
  }

  private void build(int runId, SqlFile file, Map<String, Object> parameters) {
    String target = file.fact("target");
    RunTables.empty(sql, runId, target);
    boolean hashed = "hashed".equals(file.head().get("joins"));
    if (hashed) {
      // Of a common table expression nothing is known: the planner takes it for a row or two.
      RunTables.joinByHash(sql);
    }
    if ("yes".equals(file.head().get("few rows out of many"))) {
      ParallelInsert.run(sql, file.statement(), parameters);
    } else {
      sql.update(file.statement(), parameters);
    }
    if (hashed) {
      RunTables.joinAsPlanned(sql);
    }
    String indexes = file.head().getOrDefault("index", "");
    if ("of the run alone".equals(file.head().get("statistics"))) {
      RunTables.settle(sql, runId, target, indexes);
    } else {
      RunTables.settleForJoins(sql, runId, target, indexes);
    }
  }

  /**
   * The rows that the rules across records rejected, and those that a folder's {@code left-out.sql}
   * gives, in file order. A kind of file whose rows are stored whatever is wrong with them, because
   * rows of other files refer to them, has such a select.
   */
  public List<RejectedRow> rejected(Map<String, Object> parameters, List<String> folders) {
    SortedMap<Long, RejectedRow> rows = new TreeMap<>();
    List<String> selects = new ArrayList<>(List.of("sql/engine/rejected-by-hits.sql"));
    folders.stream()
        .map(folder -> "sql/" + folder + "/left-out.sql")
        .filter(path -> new ClassPathResource(path).exists())
        .forEach(selects::add);
    for (String select : selects) {
      sql.query(
          SqlFile.read(select).statement(),
          parameters,
          row -> {
            long record = row.getLong("record_id");
            rows.put(record, new RejectedRow(row.getInt("file_no"), row.getLong("line"), record));
          });
    }
    return List.copyOf(rows.values());
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, String>> manifest(String extractId) {
    String path = "sql/" + extractId + "/reconcile.yaml";
    ClassPathResource file = new ClassPathResource(path);
    if (!file.exists()) {
      return List.of();
    }
    try (InputStream in = file.getInputStream()) {
      Map<String, Object> manifest = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      return (List<Map<String, String>>) Objects.requireNonNull(manifest.get("steps"), path);
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + path + " could not be read", e);
    }
  }
}
