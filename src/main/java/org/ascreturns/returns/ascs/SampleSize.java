package org.ascreturns.returns.ascs;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many people are to be asked (specification, section 4). All exact decimals; a margin of error
 * is a fraction, 0.05 where nothing else is required.
 */
final class SampleSize {

  private static final MathContext EXACT = MathContext.DECIMAL64;
  private static final BigDecimal Z_SQUARED_P = new BigDecimal("0.9604");
  private static final BigDecimal Z = new BigDecimal("1.959963984540054");
  private static final BigDecimal QUARTER = new BigDecimal("0.25");

  private SampleSize() {}

  /** Completed questionnaires that make the margin of error (section 4.1). */
  static int minimum(int population, BigDecimal margin) {
    BigDecimal n = BigDecimal.valueOf(population);
    return ceiling(
        Z_SQUARED_P
            .multiply(n)
            .divide(margin.multiply(margin).multiply(n).add(Z_SQUARED_P), EXACT));
  }

  /** n1 = n0 / (1 + (n0 - 1) / N), n0 = 0.9604 / margin squared: 385 for 5 points. */
  static BigDecimal needed(int population, BigDecimal margin) {
    BigDecimal n = BigDecimal.valueOf(population);
    BigDecimal endless = BigDecimal.valueOf(ceiling(Z_SQUARED_P.divide(margin.pow(2), EXACT)));
    return endless.multiply(n).divide(n.add(endless).subtract(BigDecimal.ONE), EXACT);
  }

  /** Questionnaires to send, never more than there are people. */
  static int toSend(int population, BigDecimal margin, BigDecimal responseRate) {
    if (population == 0) {
      return 0;
    }
    int send =
        Math.max(
            ceiling(needed(population, margin).divide(responseRate, EXACT)),
            ceiling(BigDecimal.valueOf(minimum(population, margin)).divide(responseRate, EXACT)));
    return Math.min(send, population);
  }

  /** Margin of error of the council as a whole, as a fraction, with p = 0.5. */
  static BigDecimal margin(int population, int answered) {
    BigDecimal n = BigDecimal.valueOf(answered);
    BigDecimal all = BigDecimal.valueOf(population);
    return QUARTER
        .divide(n, EXACT)
        .multiply(all.subtract(n).max(BigDecimal.ZERO))
        .divide(all, EXACT)
        .sqrt(EXACT)
        .multiply(Z, EXACT);
  }

  /**
   * The share of each stratum in the sample: that in the population, but none below the lowest
   * share; what is added is taken from the others in proportion (section 4.2). A stratum without
   * people has none.
   */
  static Map<Integer, BigDecimal> shares(Map<Integer, Integer> population, BigDecimal lowest) {
    Map<Integer, BigDecimal> shares = new TreeMap<>();
    List<Integer> free = new ArrayList<>();
    population.forEach(
        (stratum, people) -> {
          shares.put(stratum, BigDecimal.ZERO);
          if (people > 0) {
            free.add(stratum);
          }
        });
    BigDecimal rest = BigDecimal.ONE;
    boolean raised = true;
    while (raised && !free.isEmpty()) {
      raised = false;
      int people = free.stream().mapToInt(stratum -> size(population, stratum)).sum();
      for (Integer stratum : free) {
        shares.put(
            stratum,
            rest.multiply(BigDecimal.valueOf(size(population, stratum)))
                .divide(BigDecimal.valueOf(people), EXACT));
      }
      List<Integer> below =
          free.stream()
              .filter(
                  stratum -> shares.getOrDefault(stratum, BigDecimal.ZERO).compareTo(lowest) < 0)
              .toList();
      if (!below.isEmpty() && below.size() < free.size()) {
        raised = true;
        for (Integer stratum : below) {
          shares.put(stratum, lowest);
          rest = rest.subtract(lowest);
        }
        free.removeAll(below);
      }
    }
    return shares;
  }

  /**
   * Places of each stratum: its share of the questionnaires that are needed, divided by its
   * response rate, and not more than there are people to draw. Places that a stratum cannot fill go
   * to the others in proportion to the people who are not drawn yet.
   *
   * @param population everybody in the stratum
   * @param available of them, who may be drawn
   */
  static Map<Integer, Integer> places(
      Map<Integer, Integer> population,
      Map<Integer, Integer> available,
      BigDecimal lowestShare,
      BigDecimal margin,
      BigDecimal responseRate,
      Map<Integer, BigDecimal> rateOfStratum) {
    int all = population.values().stream().mapToInt(Integer::intValue).sum();
    Map<Integer, BigDecimal> shares = shares(population, lowestShare);
    BigDecimal needed = needed(all, margin).max(BigDecimal.valueOf(minimum(all, margin)));
    Map<Integer, Integer> places = new TreeMap<>();
    int lost = 0;
    for (Map.Entry<Integer, BigDecimal> share : shares.entrySet()) {
      int wanted =
          ceiling(
              share
                  .getValue()
                  .multiply(needed)
                  .divide(rateOfStratum.getOrDefault(share.getKey(), responseRate), EXACT));
      int people = available.getOrDefault(share.getKey(), 0);
      places.put(share.getKey(), Math.min(wanted, people));
      lost += Math.max(0, wanted - people);
    }
    return withLost(places, available, lost);
  }

  private static Map<Integer, Integer> withLost(
      Map<Integer, Integer> places, Map<Integer, Integer> available, int lost) {
    Map<Integer, Integer> more = new LinkedHashMap<>();
    places.forEach(
        (stratum, taken) -> more.put(stratum, available.getOrDefault(stratum, 0) - taken));
    int room = more.values().stream().mapToInt(Integer::intValue).sum();
    int give = Math.min(lost, room);
    int given = 0;
    Map<Integer, Integer> filled = new TreeMap<>(places);
    for (Map.Entry<Integer, Integer> stratum : more.entrySet()) {
      int part = room == 0 ? 0 : (int) ((long) give * stratum.getValue() / room);
      filled.merge(stratum.getKey(), part, Integer::sum);
      given += part;
    }
    // What rounding down left over, one each.
    for (Map.Entry<Integer, Integer> stratum : more.entrySet()) {
      if (given < give && size(filled, stratum.getKey()) < size(available, stratum.getKey())) {
        filled.merge(stratum.getKey(), 1, Integer::sum);
        given++;
      }
    }
    return filled;
  }

  private static int size(Map<Integer, Integer> sizes, Integer stratum) {
    return sizes.getOrDefault(stratum, 0);
  }

  private static int ceiling(BigDecimal number) {
    return number.setScale(0, RoundingMode.CEILING).intValueExact();
  }
}
