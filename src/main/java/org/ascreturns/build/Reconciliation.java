package org.ascreturns.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
 * sql/<extract>/reconcile.yaml}: {@link #begin}, {@link #run} for each, {@link #end}. Steps that
 * the manifest has together run at the same time ({@link Lanes}).
 */
public final class Reconciliation {

  /** A row that a rule across records rejects: its raw text has to be fetched from its file. */
  public record RejectedRow(int fileNo, long line, long recordId) {}

  private final NamedParameterJdbcTemplate sql;

  /** Whether the hits that are there are in the statistics. */
  private volatile boolean hitsCounted;

  private final Lanes lanes;

  public Reconciliation(DataSource dataSource, Lanes lanes) {
    this.sql = new NamedParameterJdbcTemplate(dataSource);
    this.lanes = lanes;
  }

  /** Deletes what all rules across records made for the run before. */
  public void begin(Map<String, Object> parameters) {
    lanes.alone(
        () -> {
          for (String table :
              List.of("audit.finding", "audit.cleansed_value", "audit.rejected_row")) {
            sql.update("delete from " + table + " where run_id = :run_id and from_sql", parameters);
          }
          sql.update("delete from audit.hit where run_id = :run_id", parameters);
        });
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
      PartProgress progress) {
    Map<String, RuleDefinition> byId =
        definitions.stream().collect(Collectors.toMap(RuleDefinition::id, rule -> rule));
    List<List<Step>> manifest = manifest(extractId);
    boolean together = manifest.stream().anyMatch(steps -> steps.size() > 1);
    Consumer<Step> work = step -> step(runId, extractId, step, byId, parameters, settings);
    for (List<Step> steps : manifest) {
      if (steps.size() > 1) {
        lanes.run(
            steps.stream()
                .map(step -> new Lanes.Part(step.name(), Set.of(), () -> work.accept(step)))
                .toList(),
            progress);
        hitsCounted = false;
      } else {
        Step step = steps.get(0);
        progress.accept(step.name());
        if (together) {
          // What runs together reads what was made before on another connection.
          lanes.alone(() -> work.accept(step));
        } else {
          work.accept(step);
        }
        progress.ended();
      }
    }
  }

  private void step(
      int runId,
      String extractId,
      Step step,
      Map<String, RuleDefinition> byId,
      Map<String, Object> parameters,
      Settings settings) {
    String folder = "sql/" + extractId + "/";
    switch (step.kind()) {
      case "rule" -> {
        SqlFile rule = SqlFile.read(folder + "rules/" + step.name() + ".sql");
        countHits(runId, Shape.of(rule));
        if (apply(rule, byId, parameters, settings) > 0) {
          hitsCounted = false;
        }
      }
      case "index" -> {
        String[] index = step.name().split(" ", 2);
        RunTables.index(sql, runId, index[0], index[1]);
      }
      case "build" -> {
        SqlFile build = SqlFile.read(folder + step.name() + ".sql");
        countHits(runId, build);
        build(runId, build, parameters);
      }
      case "effect" -> {
        SqlFile effect = SqlFile.read(folder + "effects/" + step.name() + ".sql");
        countHits(runId, effect);
        sql.update(effect.statement(), parameters);
      }
      default ->
          throw new IllegalStateException(
              folder
                  + "reconcile.yaml: a step is index, rule, build, effect or together, not "
                  + step.kind());
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
    return manifest(extractId).stream().mapToInt(List::size).sum();
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
    Map<String, Object> values = Shape.values(file, parameters);
    values.put("rule_id", rule.id());
    values.put("rule_severity", rule.severity().word());
    values.put("rule_message", rule.message());
    return insert(
        SqlFile.read("sql/engine/hits.sql")
            .statement()
            .replace("{rule}", Shape.of(file).statement()),
        values);
  }

  /** Few rows out of many: on both processors, unless the other one has work of its own. */
  private int insert(String statement, Map<String, Object> values) {
    return lanes.single()
        ? ParallelInsert.run(sql, statement, values)
        : sql.update(statement, values);
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
      insert(file.statement(), parameters);
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

  /**
   * A step of the manifest.
   *
   * @param kind index, rule, build or effect
   * @param name of the file, or the table and columns of an index
   */
  private record Step(String kind, String name) {}

  /** The steps in order; those that run together in one list. */
  @SuppressWarnings("unchecked")
  private static List<List<Step>> manifest(String extractId) {
    String path = "sql/" + extractId + "/reconcile.yaml";
    ClassPathResource file = new ClassPathResource(path);
    if (!file.exists()) {
      return List.of();
    }
    try (InputStream in = file.getInputStream()) {
      Map<String, Object> manifest = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      return ((List<Map<String, Object>>) Objects.requireNonNull(manifest.get("steps"), path))
          .stream()
              .map(
                  entry ->
                      entry.get("together") instanceof List<?> together
                          ? ((List<Map<String, Object>>) together)
                              .stream().map(Reconciliation::step).toList()
                          : List.of(step(entry)))
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + path + " could not be read", e);
    }
  }

  private static Step step(Map<String, Object> entry) {
    Map.Entry<String, Object> only = entry.entrySet().iterator().next();
    return new Step(only.getKey(), String.valueOf(only.getValue()));
  }
}
