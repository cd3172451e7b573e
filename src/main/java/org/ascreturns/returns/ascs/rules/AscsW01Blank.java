package org.ascreturns.returns.ascs.rules;

import java.util.List;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-W01",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"mandatory fields of fields.csv"},
    check = "Blank on a person row",
    message = "{field}: blank, and every row must have a value",
    why = "The item is then missing from every table by it.",
    fix = "Enter the code, or -9 where it is not known.",
    example = "Gender blank",
    basis = "source")
public final class AscsW01Blank implements PersonRule {

  @Override
  public void check(Person person, Hits hits) {
    List<SurveyField> blank =
        person.fields().inOrder().stream()
            .filter(field -> field.askedOf() == SurveyField.AskedOf.EVERY_ROW)
            .filter(field -> person.blank(field.key()))
            .toList();
    if (!blank.isEmpty()) {
      hits.add(getClass(), blank);
    }
  }
}
