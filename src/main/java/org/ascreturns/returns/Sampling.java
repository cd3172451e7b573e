package org.ascreturns.returns;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.ascreturns.rule.Settings;

/** How people are drawn for a return that is a survey. */
public interface Sampling {

  /**
   * A drawing.
   *
   * @param people the population one by one, values by column in lower case
   * @param left people who must not be drawn: person_id and reason
   * @param seed another seed, another draw
   * @param responseRate share of people who are expected to answer, above 0 and not above 1
   * @param rateOfStratum the same of a stratum, where it is known
   */
  record Request(
      Settings settings,
      List<Map<String, String>> people,
      List<Map<String, String>> left,
      long seed,
      BigDecimal responseRate,
      Map<Integer, BigDecimal> rateOfStratum) {}

  /** A list that comes of it: the name of its file without ending, its header and its lines. */
  record Table(String name, List<String> header, List<List<String>> lines) {}

  /**
   * @param says the outcome in a few lines
   */
  record Drawn(List<String> says, List<Table> tables) {}

  /**
   * Draws; the same wish gives the same people.
   *
   * @throws IllegalArgumentException if nobody can be drawn; its message is for the person who
   *     asked
   */
  Drawn draw(Request request);
}
