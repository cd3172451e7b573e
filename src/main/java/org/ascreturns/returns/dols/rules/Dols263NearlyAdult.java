package org.ascreturns.returns.dols.rules;

import java.util.List;
import java.util.Objects;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-263",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"date_application_received", "date_of_birth", "age_requirement"},
    check =
        "Age at receipt under 18 and DOLS-262 does not fire (age requirement is 2, or the person turns 18 within 28 days).",
    message =
        "The person was {age} when the application was received. Kept because the age requirement was refused or the 18th birthday is near.",
    why = "The person was no adult on the day of receipt.",
    fix = "Check the date of birth.",
    example = "born 01/02/2008, received 10/10/2025, age requirement 2",
    basis = "assumed")
final class Dols263NearlyAdult implements RowRule {

  @Override
  public void check(Application application, DolsContext context, Hits hits) {
    if (Dols262Under18.under18(application, context) && Dols262Under18.kept(application, context)) {
      hits.add(
          getClass(),
          List.of(DolsField.DATE_OF_BIRTH),
          "age",
          Objects.requireNonNull(application.age()));
    }
  }
}
