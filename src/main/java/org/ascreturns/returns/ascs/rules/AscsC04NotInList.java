package org.ascreturns.returns.ascs.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-C04",
    scope = Scope.RECORD,
    severity = Severity.CLEANSE,
    fields = {"fields with pipeline_accepted_values in fields.csv (not Stratum)"},
    check = "Not one of the accepted values",
    message = "{field} was {value}; accepted {list}",
    why = "The code is none of the list.",
    fix = "Enter a code of the list, or -9 where there is none.",
    example = "Sexuality 999",
    basis = "source")
public final class AscsC04NotInList implements PersonRule {

  @Override
  public void check(Person person, Hits hits) {
    for (SurveyField field : person.fields().numbers()) {
      Integer code = person.code(field.key());
      if (code != null && !field.accepted().isEmpty() && !field.accepted().contains(code)) {
        hits.add(getClass(), field, "list", list(field));
        person.blankOut(field.key(), "ASCS-C04");
      }
    }
  }

  private static String list(SurveyField field) {
    return String.join(" ", field.accepted().stream().sorted().map(String::valueOf).toList());
  }
}
