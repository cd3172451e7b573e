package org.ascreturns.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A case of {@code cross_rule_cases.csv}: a handful of rows, and what each must come to.
 *
 * @param rule the rule that it is about
 * @param settings parameters and severities of its run, as {@code name=value|...}
 */
record CrossCase(String rule, String name, String settings, List<Line> lines) {

  /**
   * One row of the case.
   *
   * @param file 1, 2 or 3
   * @param values header to value, numbers of the people filled in
   */
  record Line(
      String letter,
      int file,
      Map<String, String> values,
      List<Expected> expected,
      String disposition,
      Map<String, String> effect) {}

  /**
   * A finding that a row must have.
   *
   * @param slots of the message, by name; a row is still a letter
   */
  record Expected(String rule, String field, Map<String, String> slots) {

    private static final Pattern WRITTEN =
        Pattern.compile("(CLD-[FRX][0-9]{3}) (.+?)((?: [a-z_]+=[^ ]+)*)");

    static Expected of(String written) {
      Matcher parts = WRITTEN.matcher(written);
      if (!parts.matches()) {
        throw new IllegalArgumentException("Not a finding: " + written);
      }
      return new Expected(
          parts.group(1), parts.group(2), pairs(parts.group(3).strip(), " ", text -> text));
    }
  }

  boolean breaks() {
    return lines.stream()
        .flatMap(line -> line.expected().stream())
        .anyMatch(finding -> finding.rule().equals(rule));
  }

  static Map<String, String> pairs(String list, String separator, UnaryOperator<String> filled) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String pair : split(list, separator)) {
      int equals = pair.indexOf('=');
      pairs.put(pair.substring(0, equals), filled.apply(pair.substring(equals + 1)));
    }
    return pairs;
  }

  static List<String> split(String list, String separator) {
    return list.isEmpty()
        ? List.of()
        : new ArrayList<>(Arrays.asList(list.split(Pattern.quote(separator))));
  }
}
