package org.ascreturns.build;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Which tables a statement names, also by way of the views and functions of the database: what has
 * to be filled before it runs.
 */
final class Readings {

  /** The server itself puts {@code extract}, which is a word of SQL, between quotes. */
  private static final Pattern NAME = Pattern.compile("\\b(audit|extract|returns)\"?\\.(\\w+)");

  /** Views and functions by name, as SQL. */
  private final Map<String, String> definitions;

  private Readings(Map<String, String> definitions) {
    this.definitions = definitions;
  }

  /** By the views and functions that the database has. */
  static Readings of(NamedParameterJdbcTemplate sql) {
    Map<String, String> definitions = new HashMap<>();
    sql.query(
        SqlFile.read("sql/engine/definitions.sql").statement(),
        row -> {
          definitions.merge(row.getString("name"), row.getString("definition"), String::concat);
        });
    return new Readings(definitions);
  }

  /** Every table, view and function that it names, with its schema, and what those name. */
  Set<String> of(String statement) {
    Set<String> found = new HashSet<>();
    Deque<String> texts = new ArrayDeque<>(Set.of(statement));
    while (!texts.isEmpty()) {
      Matcher names = NAME.matcher(texts.pop());
      while (names.find()) {
        String name = names.group(1) + "." + names.group(2);
        if (found.add(name) && definitions.containsKey(name)) {
          texts.push(definitions.get(name));
        }
      }
    }
    return found;
  }
}
