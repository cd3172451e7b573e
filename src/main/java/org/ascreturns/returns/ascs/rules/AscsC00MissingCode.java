package org.ascreturns.returns.ascs.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-C00",
    scope = Scope.RECORD,
    severity = Severity.CLEANSE,
    fields = {"all"},
    check =
        "Value is the number -9 or exactly the text \"-9\". Other spellings (\"-9.0\", \" -9\") are read as the number -9 by C01 and then fail C03 or C04 where the field has a range or a list",
    message = "{field} is -9: missing.",
    why = "-9 is how the survey writes missing.",
    fix = "Nothing.",
    example = "-9",
    basis = "source")
public final class AscsC00MissingCode implements PersonRule {

  @Override
  public void check(Person person, Hits hits) {
    for (SurveyField field : person.fields().inOrder()) {
      if ("-9".equals(person.text(field.key()))) {
        person.miss(field.key());
      }
    }
  }
}
