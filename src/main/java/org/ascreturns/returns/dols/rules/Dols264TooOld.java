package org.ascreturns.returns.dols.rules;

import java.util.List;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-264",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"date_application_received", "date_of_birth"},
    check = "Age at receipt more than 120.",
    message = "The person would be {age}. Please check the date of birth.",
    why = "Nobody is that old; the date must be a placeholder or a slip.",
    fix = "Correct the date of birth.",
    example = "born 01/01/1890",
    basis = "assumed")
final class Dols264TooOld implements RowRule {

  @Override
  public void check(Application application, DolsContext context, Hits hits) {
    Integer age = application.age();
    if (age != null && age > context.number("oldest_age")) {
      hits.add(getClass(), List.of(DolsField.DATE_OF_BIRTH), "age", age);
    }
  }
}
