package org.ascreturns.build;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.ascreturns.returns.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Chooses events by the national methods of an extract, for the selections that a return asks for
 * and no more, several at the same time ({@link Lanes}). First deletes what it made for the run
 * before.
 *
 * <p>What comes out: the files ({@code returns.submission}), the events kept ({@code
 * extract.cld_selected_event} and its like), and why the others are out ({@code returns.left_out}).
 */
public final class EventMethods {

  private static final String LEFT_OUT = "returns.left_out";

  private final NamedParameterJdbcTemplate sql;
  private final Lanes lanes;

  public EventMethods(DataSource dataSource, Lanes lanes) {
    this.sql = new NamedParameterJdbcTemplate(dataSource);
    this.lanes = lanes;
  }

  /**
   * @param parameters of the run by name, as the SQL files use them; a selection's own win
   * @param progress is told each selection before it is made
   * @throws IllegalStateException if there is no such method
   */
  public void run(
      int runId,
      List<Selection> selections,
      Map<String, Object> parameters,
      PartProgress progress) {
    Set<String> extracts = new LinkedHashSet<>();
    selections.forEach(selection -> extracts.add(selection.extract()));
    for (String extract : extracts) {
      List<Selection> ofExtract =
          selections.stream().filter(selection -> selection.extract().equals(extract)).toList();
      select(runId, extract, ofExtract, parameters, progress);
    }
  }

  private void select(
      int runId,
      String extract,
      List<Selection> selections,
      Map<String, Object> parameters,
      PartProgress progress) {
    Methods methods = Methods.of(extract);
    Map<String, @Nullable Object> values = new HashMap<>(methods.defaults());
    values.putAll(parameters);
    Map<String, String> targets = targets(methods);
    lanes.alone(
        () -> {
          targets.keySet().forEach(table -> RunTables.empty(sql, runId, table));
          methods.periods().forEach(file -> update(file, values));
          Set<String> chosen = new HashSet<>();
          for (Selection selection : selections) {
            if (chosen.add(selection.files())) {
              Map<String, @Nullable Object> own = values(selection, methods, values);
              method(selection, methods).files().forEach(file -> update(file, own));
            }
          }
        });
    lanes.run(
        selections.stream()
            .map(
                selection ->
                    new Lanes.Part(
                        selection.name(),
                        Set.of(),
                        () ->
                            events(
                                runId,
                                method(selection, methods),
                                values(selection, methods, values))))
            .toList(),
        progress);
    RunTables.quickStatistics(sql);
    targets.forEach((table, indexes) -> RunTables.settleForJoins(sql, runId, table, indexes));
  }

  private static Methods.Method method(Selection selection, Methods methods) {
    Methods.Method method = methods.byName().get(selection.method());
    if (method == null) {
      throw new IllegalStateException(
          "sql/" + selection.extract() + "/methods.yaml has no method " + selection.method());
    }
    return method;
  }

  private static Map<String, @Nullable Object> values(
      Selection selection, Methods methods, Map<String, @Nullable Object> parameters) {
    Map<String, @Nullable Object> values = new HashMap<>(parameters);
    values.putAll(method(selection, methods).with());
    values.putAll(selection.parameters());
    values.put("selection", selection.name());
    values.put("files", selection.files());
    return values;
  }

  private void events(int runId, Methods.Method method, Map<String, @Nullable Object> values) {
    RunTables.joinByHash(sql);
    method.events().forEach(file -> update(file, values));
    if (Boolean.TRUE.equals(values.get("person_details"))) {
      // They read what was just chosen.
      method.events().forEach(file -> RunTables.settle(sql, runId, file.fact("target"), ""));
      method.details().forEach(file -> update(file, values));
    }
  }

  /** The tables that the methods fill, with their indexes. */
  private static Map<String, String> targets(Methods methods) {
    List<SqlFile> files = new ArrayList<>(methods.periods());
    for (Methods.Method method : methods.byName().values()) {
      files.addAll(method.files());
      files.addAll(method.events());
      files.addAll(method.details());
    }
    Map<String, String> targets = new TreeMap<>();
    files.forEach(file -> targets.put(file.fact("target"), file.head().getOrDefault("index", "")));
    targets.put(LEFT_OUT, "");
    return targets;
  }

  private void update(SqlFile file, Map<String, @Nullable Object> parameters) {
    Map<String, @Nullable Object> values = new HashMap<>(parameters);
    // A list would be spread over the statement; SQL asks for it as one array.
    values.replaceAll(
        (name, value) ->
            value instanceof Collection<?> list
                ? list.stream().map(Object::toString).toArray(String[]::new)
                : value);
    sql.update(file.statement(), values);
  }
}
