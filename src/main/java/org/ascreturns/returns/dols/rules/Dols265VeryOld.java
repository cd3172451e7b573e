package org.ascreturns.returns.dols.rules;

import java.util.List;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-265",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"date_application_received", "date_of_birth"},
    check = "Age at receipt 105 to 120.",
    message = "The person would be {age}. Please check the date of birth.",
    why = "A placeholder for an unknown date of birth puts the person into the highest age band.",
    fix = "Check the date of birth.",
    example = "born 01/01/1915",
    basis = "assumed")
final class Dols265VeryOld implements RowRule {

  @Override
  public void check(Application application, DolsContext context, Hits hits) {
    Integer age = application.age();
    if (age != null
        && age >= context.number("very_old_age")
        && age <= context.number("oldest_age")) {
      hits.add(getClass(), List.of(DolsField.DATE_OF_BIRTH), "age", age);
    }
  }
}
