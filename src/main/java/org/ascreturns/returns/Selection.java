package org.ascreturns.returns;

import java.util.Map;

/**
 * Events that a return chooses by one of the national methods of an extract: {@code
 * sql/<extract>/methods.yaml} says which there are and what a selection may say.
 *
 * @param name under which the events are kept, for example {@code LTS001b}
 * @param extract for example {@code cld}
 * @param method for example {@code nhse_latest}
 * @param files name of the choice of files; made once, by the first selection that names it
 * @param feedsTables false: no table reads it, it is there for analysts
 * @param parameters by the names of the SQL files: dates, client types ...; lists are lists of text
 */
public record Selection(
    String name,
    String extract,
    String method,
    String files,
    boolean feedsTables,
    Map<String, Object> parameters) {

  public Selection {
    parameters = Map.copyOf(parameters);
  }
}
