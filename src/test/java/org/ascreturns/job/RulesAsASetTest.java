package org.ascreturns.job;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The rules as a set: none without a case that breaks it and one that passes it. */
class RulesAsASetTest {

  private static final Pattern SLOT = Pattern.compile("\\{([a-z_]+)}");

  /** A case, whatever it is about. */
  private record Tested(String rule, String name, boolean breaks) {}

  private static List<NamedCsvRecord> rules() {
    return CrossCases.read("/cld/rules.csv", CommentStrategy.NONE);
  }

  private static List<Tested> cases() {
    List<Tested> cases = new ArrayList<>();
    for (NamedCsvRecord row : CrossCases.read("/cld/row_rule_cases.csv", CommentStrategy.NONE)) {
      String rule = row.getField("rule");
      boolean breaks =
          CrossCase.split(row.getField("expected"), "|").stream()
              .anyMatch(finding -> finding.startsWith(rule + " "));
      cases.add(new Tested(rule, row.getField("case"), breaks));
    }
    CrossCases.all().forEach(one -> cases.add(new Tested(one.rule(), one.name(), one.breaks())));
    FileCases.all().forEach(one -> cases.add(new Tested(one.rule(), one.name(), one.breaks())));
    return cases;
  }

  private static Set<String> tested(boolean breaks) {
    Set<String> rules = new TreeSet<>();
    cases().stream().filter(one -> one.breaks() == breaks).forEach(one -> rules.add(one.rule()));
    return rules;
  }

  private static List<String> ruleIds() {
    return rules().stream().map(rule -> rule.getField("rule_id")).toList();
  }

  @Test
  void everyRuleHasACaseThatBreaksIt() {
    assertThat(tested(true)).containsExactlyInAnyOrderElementsOf(ruleIds());
  }

  @Test
  void everyRuleHasACaseThatPassesIt() {
    assertThat(tested(false)).containsExactlyInAnyOrderElementsOf(ruleIds());
  }

  @Test
  void aCaseDoesWhatItsNameSays() {
    assertThat(cases())
        .filteredOn(
            one -> one.breaks() ? one.name().startsWith("passes") : one.name().startsWith("breaks"))
        .isEmpty();
  }

  @Test
  void aMessageIsOneOrTwoSentencesWithoutTheWordsOfAMachine() {
    assertThat(rules())
        .extracting(rule -> rule.getField("message"))
        .allSatisfy(
            message ->
                assertThat(SLOT.matcher(message).replaceAll("x"))
                    .matches("[A-Zx].*[a-z0-9)]\\.")
                    .doesNotContainPattern("(?i)\\b(null|error|exception|sql|java|invalid data)\\b")
                    .doesNotContain("{", "}", "_"));
  }
}
