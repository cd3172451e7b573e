package org.ascreturns.build;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.ascreturns.returns.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Tells where a person is counted in a run, where not, and why. It asks what the run has kept, and
 * the statements that counted: {@code sql/<return>/explain} has a file for each measure, and {@code
 * sql/<extract>/explain} says which records are a person's and which of them no figure sees.
 */
public final class Tracer {

  private static final String ENGINE = "sql/engine/explain/";

  private final NamedParameterJdbcTemplate sql;
  private final String returnId;
  private final List<String> folders;
  private final Map<String, Selection> selections;
  private final Map<String, Object> parameters;

  /**
   * @param folders of the return, as it names them
   * @param selections those that the run had
   * @param parameters those that the run had, as the SQL files use them
   */
  public Tracer(
      DataSource dataSource,
      String returnId,
      List<String> folders,
      List<Selection> selections,
      Map<String, Object> parameters) {
    this.sql = new NamedParameterJdbcTemplate(dataSource);
    this.returnId = returnId;
    this.folders = List.copyOf(folders);
    this.selections =
        selections.stream().collect(Collectors.toMap(Selection::name, selection -> selection));
    this.parameters = Map.copyOf(parameters);
  }

  /**
   * @param person a number of the council, or an NHS number
   */
  public Trace trace(String person) {
    SortedSet<Long> own = records(person);
    Map<String, Object> values = new HashMap<>(parameters);
    values.put("records", own.toArray(Long[]::new));
    List<Trace.Fate> outside =
        new ArrayList<>(fates(SqlFile.read(ENGINE + "rejected.sql").statement(), values));
    for (String folder : folders) {
      read(folder, "outside").forEach(file -> outside.addAll(fates(file.statement(), values)));
    }
    List<Trace.OfMeasure> measures =
        measures().stream().map(measure -> ofMeasure(measure, values)).toList();
    return new Trace(lines(own, outside, measures), List.copyOf(own), outside, measures);
  }

  private SortedSet<Long> records(String person) {
    Map<String, @Nullable Object> values = new HashMap<>(parameters);
    String written = person.replaceAll("[\\s-]", "");
    values.put("person", person.strip().toLowerCase(Locale.ROOT));
    values.put("nhs_number", written);
    values.put("ten_digits", written.matches("[0-9]{10}") ? written : null);
    List<SqlFile> files = new ArrayList<>(List.of(SqlFile.read(ENGINE + "records.sql")));
    folders.forEach(folder -> files.addAll(read(folder, "records")));
    SortedSet<Long> records = new TreeSet<>();
    for (SqlFile file : files) {
      records.addAll(sql.queryForList(file.statement(), values, Long.class));
    }
    return records;
  }

  /** The file of a folder, if it has one. */
  private static List<SqlFile> read(String folder, String name) {
    String path = "sql/" + folder + "/explain/" + name + ".sql";
    return new ClassPathResource(path).exists() ? List.of(SqlFile.read(path)) : List.of();
  }

  /** Each measure with its tables in this run, and what it counts. */
  private List<Measure> measures() {
    Set<String> made =
        Set.copyOf(
            sql.queryForList(
                "select distinct table_id from returns.layout_cell where run_id = :run_id",
                parameters,
                String.class));
    Map<String, Measure> measures = new LinkedHashMap<>();
    for (Layout.Table table : Layout.of(returnId).only(made).tables()) {
      String id = table.measure();
      measures
          .computeIfAbsent(
              id,
              unknown ->
                  new Measure(
                      id,
                      read(returnId, id).stream()
                          .map(file -> file.fact("counts"))
                          .findFirst()
                          .orElse(table.title()),
                      new ArrayList<>()))
          .tables()
          .add(table.id());
    }
    return List.copyOf(measures.values());
  }

  private record Measure(String id, String counts, List<String> tables) {}

  private Trace.OfMeasure ofMeasure(Measure measure, Map<String, Object> values) {
    Map<String, Object> own = new HashMap<>(values);
    own.put("tables", measure.tables().toArray(String[]::new));
    List<Trace.Counted> counted =
        sql.query(
            SqlFile.read(ENGINE + "counted.sql").statement(),
            own,
            (row, number) ->
                new Trace.Counted(
                    row.getString("table_id"),
                    row.getString("row_key"),
                    row.getString("column_key"),
                    row.getLong("record_id")));
    List<Trace.Fate> told = new ArrayList<>();
    List<String> unread = new ArrayList<>();
    for (SqlFile file : read(returnId, measure.id())) {
      List<String> names = selections(file);
      own.put("selections", names.toArray(String[]::new));
      unread.addAll(unread(names, own));
      told.addAll(fates(SqlFile.read(ENGINE + "left-out.sql").statement(), own));
      told.addAll(fates(judged(file), Shape.values(file, own)));
    }
    return new Trace.OfMeasure(
        measure.id(),
        measure.counts(),
        counted,
        told.stream().filter(Trace.Fate::counted).toList(),
        told.stream().filter(fate -> !fate.counted()).toList(),
        unread);
  }

  private static List<String> selections(SqlFile file) {
    return Arrays.stream(file.head().getOrDefault("selection", "").split(",", -1))
        .map(String::strip)
        .toList();
  }

  private List<String> unread(List<String> names, Map<String, Object> values) {
    List<Selection> read =
        names.stream().map(selections::get).filter(Objects::nonNull).distinct().toList();
    Map<String, Object> own = new HashMap<>(values);
    own.put("extracts", read.stream().map(Selection::extract).toArray(String[]::new));
    own.put("choices", read.stream().map(Selection::files).toArray(String[]::new));
    return sql.query(
        SqlFile.read(ENGINE + "unread.sql").statement(),
        own,
        (row, number) -> row.getString("name") + " (records: " + row.getLong("records") + ")");
  }

  /** The statement of the file, with the one that counts in its place. */
  private String judged(SqlFile file) {
    String by = file.head().get("judged by");
    String statement = Shape.of(file).statement();
    return by == null
        ? statement
        : statement.replace(
            "{judged}", SqlFile.read("sql/" + returnId + "/" + by + ".sql").statement());
  }

  private List<Trace.Fate> fates(String statement, Map<String, Object> values) {
    return sql
        .query(
            "select * from (\n"
                + statement
                + "\n) as told where reason is not null or detail is not null",
            values,
            (row, number) -> fate(row))
        .stream()
        .distinct()
        .toList();
  }

  private static Trace.Fate fate(ResultSet row) throws SQLException {
    long because = row.getLong("because_of");
    boolean none = row.wasNull();
    String reason = Objects.requireNonNullElse(row.getString("reason"), "");
    return new Trace.Fate(
        row.getLong("record_id"),
        row.getString("table_id"),
        Objects.requireNonNullElse(row.getString("step"), ""),
        reason,
        reason.isEmpty() ? "" : Objects.requireNonNullElse(row.getString("words"), reason),
        none ? null : because,
        Objects.requireNonNullElse(row.getString("detail"), ""));
  }

  private Map<Long, Trace.RecordLine> lines(
      Set<Long> own, List<Trace.Fate> outside, List<Trace.OfMeasure> measures) {
    Set<Long> mentioned = new LinkedHashSet<>(own);
    List<Trace.Fate> fates = new ArrayList<>(outside);
    measures.forEach(measure -> fates.addAll(measure.out()));
    for (Trace.Fate fate : fates) {
      if (fate.because() != null) {
        mentioned.add(fate.because());
      }
    }
    Map<String, Object> values = new HashMap<>(parameters);
    values.put("records", mentioned.toArray(Long[]::new));
    Map<Long, Trace.RecordLine> lines = new LinkedHashMap<>();
    sql.query(
        SqlFile.read(ENGINE + "lines.sql").statement(),
        values,
        row -> {
          lines.put(
              row.getLong("record_id"),
              new Trace.RecordLine(
                  row.getString("person"),
                  row.getString("record"),
                  row.getString("event_type"),
                  row.getString("started"),
                  row.getString("ended"),
                  row.getString("file"),
                  row.getLong("line")));
        });
    return lines;
  }
}
