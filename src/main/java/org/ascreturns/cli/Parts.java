package org.ascreturns.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ascreturns.job.Engine;
import org.ascreturns.job.WrongUseException;
import org.ascreturns.returns.Return;
import org.ascreturns.rule.RuleDefinition;

/**
 * What the commands work with.
 *
 * @param returns every return there is
 * @param sqlRules the rules across records, from the heads of their SQL files
 */
record Parts(List<Return> returns, Engine engine, Supplier<List<RuleDefinition>> sqlRules) {

  /** Every rule, by id. */
  List<RuleDefinition> rules() {
    Stream<RuleDefinition> inJava =
        returns.stream()
            .flatMap(declared -> declared.extracts().stream())
            .flatMap(extract -> extract.rules().stream());
    return Stream.concat(inJava, sqlRules.get().stream())
        .distinct()
        .sorted(Comparator.comparing(RuleDefinition::id))
        .toList();
  }

  /** Ids of the rules whose severity a job may change. */
  Set<String> changeableRules() {
    return rules().stream()
        .filter(rule -> !rule.fixed())
        .map(RuleDefinition::id)
        .collect(Collectors.toSet());
  }

  /**
   * @throws org.ascreturns.job.WrongUseException if there is no such return
   */
  Return find(String id) {
    return returns.stream()
        .filter(declared -> declared.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new WrongUseException(
                    "There is no return \""
                        + id
                        + "\". Known are: "
                        + String.join(", ", returns.stream().map(Return::id).toList())
                        + "."));
  }
}
