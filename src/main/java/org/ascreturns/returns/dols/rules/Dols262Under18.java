package org.ascreturns.returns.dols.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-262",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"date_application_received", "date_of_birth", "age_requirement"},
    check =
        "Age at receipt under 18, age requirement is not 2, and the 18th birthday (date of birth plus 18 years) is more than 28 days after receipt. Not evaluated when DOLS-261 fires.",
    message = "The person was {age} when the application was received. DoLS applies from 18.",
    why = "DoLS covers adults; the age requirement should have been refused.",
    fix = "Check the date of birth; if it is right, record the age requirement as not satisfied.",
    example = "born 01/06/2009, received 03/07/2025",
    basis = "assumed")
final class Dols262Under18 implements RowRule {

  @Override
  public void check(Application application, DolsContext context, Hits hits) {
    if (under18(application, context) && !kept(application, context)) {
      hits.add(
          getClass(),
          List.of(DolsField.DATE_OF_BIRTH),
          "age",
          Objects.requireNonNull(application.age()));
    }
  }

  /** Born before receipt: whoever is not is the business of DOLS-261. */
  static boolean under18(Application application, DolsContext context) {
    Integer age = application.age();
    return age != null && age < context.number("adult_age");
  }

  /** Refused on age, or an adult soon after receipt. */
  static boolean kept(Application application, DolsContext context) {
    LocalDate received = application.dateApplicationReceived().value();
    LocalDate birth = application.dateOfBirth().value();
    boolean soon =
        received != null
            && birth != null
            && !birth
                .plusYears(context.number("adult_age"))
                .isAfter(received.plusDays(context.number("birthday_days")));
    return soon || application.requirements(Outcome.NOT_MET).contains(DolsField.AGE_REQUIREMENT);
  }
}
