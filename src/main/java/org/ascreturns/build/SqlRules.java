package org.ascreturns.build;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ascreturns.rule.RuleDefinition;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

/** The rules across records of an extract: the heads of {@code sql/<extract>/rules}. */
public final class SqlRules {

  private SqlRules() {}

  /** Every rule whose home is an SQL file of the extract, by file name. */
  public static List<RuleDefinition> definitions(String extractId) {
    return SqlFile.in("sql/" + extractId + "/rules").stream()
        .filter(file -> file.head().containsKey("rule"))
        .map(SqlRules::definition)
        .toList();
  }

  static RuleDefinition definition(SqlFile file) {
    return new RuleDefinition(
        file.fact("rule"),
        Scope.valueOf(file.fact("scope").toUpperCase(Locale.ROOT)),
        Severity.ofWord(file.fact("severity")),
        list(file.fact("fields")),
        list(file.head().getOrDefault("event types", "-")),
        file.fact("check"),
        file.fact("message"),
        file.fact("why"),
        file.fact("fix"),
        file.fact("example"),
        file.fact("basis"),
        Integer.parseInt(file.head().getOrDefault("from", "0")),
        Integer.parseInt(file.head().getOrDefault("until", "9999")),
        "yes".equals(file.head().get("outside")),
        false,
        file.path());
  }

  private static List<String> list(String fact) {
    return fact.equals("-") ? List.of() : Arrays.asList(fact.split("\\|"));
  }
}
