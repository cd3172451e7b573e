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
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.ascreturns.returns.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Chooses events by the national methods of an extract, for the selections that a return asks for
 * and no more. Works inside the caller's transaction, and first deletes what it made for the run
 * before.
 *
 * <p>What comes out: the files ({@code returns.submission}), the events kept ({@code
 * extract.cld_selected_event} and its like), and why the others are out ({@code returns.left_out}).
 */
public final class EventMethods {

  private static final String LEFT_OUT = "returns.left_out";

  private final NamedParameterJdbcTemplate sql;

  public EventMethods(DataSource dataSource) {
    this.sql = new NamedParameterJdbcTemplate(dataSource);
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
      Consumer<String> progress) {
    Set<String> extracts = new LinkedHashSet<>();
    selections.forEach(selection -> extracts.add(selection.extract()));
    for (String extract : extracts) {
      Methods methods = Methods.of(extract);
      Map<String, String> targets = forget(methods, runId);
      Map<String, @Nullable Object> values = new HashMap<>(methods.defaults());
      values.putAll(parameters);
      methods.periods().forEach(file -> update(file, values));
      Set<String> chosen = new HashSet<>();
      for (Selection selection : selections) {
        if (selection.extract().equals(extract)) {
          progress.accept(selection.name());
          select(runId, selection, methods, values, chosen.add(selection.files()));
        }
      }
      targets.forEach((table, indexes) -> RunTables.settleForJoins(sql, runId, table, indexes));
    }
  }

  private void select(
      int runId,
      Selection selection,
      Methods methods,
      Map<String, @Nullable Object> parameters,
      boolean choosesFiles) {
    Methods.Method method = methods.byName().get(selection.method());
    if (method == null) {
      throw new IllegalStateException(
          "sql/" + selection.extract() + "/methods.yaml has no method " + selection.method());
    }
    Map<String, @Nullable Object> values = new HashMap<>(parameters);
    values.putAll(method.with());
    values.putAll(selection.parameters());
    values.put("selection", selection.name());
    values.put("files", selection.files());
    if (choosesFiles) {
      method.files().forEach(file -> update(file, values));
    }
    method.events().forEach(file -> update(file, values));
    if (Boolean.TRUE.equals(values.get("person_details"))) {
      // They read what was just chosen.
      method.events().forEach(file -> RunTables.settle(sql, runId, file.fact("target"), ""));
      method.details().forEach(file -> update(file, values));
    }
  }

  /**
   * Deletes what the methods made for the run; gives the tables that they fill, with their indexes.
   */
  private Map<String, String> forget(Methods methods, int runId) {
    List<SqlFile> files = new ArrayList<>(methods.periods());
    for (Methods.Method method : methods.byName().values()) {
      files.addAll(method.files());
      files.addAll(method.events());
      files.addAll(method.details());
    }
    Map<String, String> targets = new TreeMap<>();
    files.forEach(file -> targets.put(file.fact("target"), file.head().getOrDefault("index", "")));
    targets.put(LEFT_OUT, "");
    targets.keySet().forEach(table -> RunTables.empty(sql, runId, table));
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
