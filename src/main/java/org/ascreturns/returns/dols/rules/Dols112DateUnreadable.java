package org.ascreturns.returns.dols.rules;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.ascreturns.returns.table.Entry;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-112",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {
      "date_application_received",
      "date_of_last_assessment",
      "application_sign_off_date",
      "authorisation_start_date",
      "planned_end_date",
      "actual_end_date",
      "date_of_birth"
    },
    check =
        "Not blank and not a real calendar date in an accepted form (spec.md 5.2). Raised once per row, with the fields named in the message.",
    message = "{fields}: not a valid date.",
    why = "Ages, durations and the reporting year are worked out from these dates.",
    fix = "Write the date as 2025-12-31 or 31/12/2025.",
    example = "30/02/2025",
    basis = "source")
@Constraint(validatedBy = Dols112DateUnreadable.Check.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Dols112DateUnreadable {
  String message() default "DOLS-112";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Whether the value passes. */
  final class Check implements ConstraintValidator<Dols112DateUnreadable, Entry<?>> {
    @Override
    public boolean isValid(Entry<?> entry, ConstraintValidatorContext validation) {
      return entry.raw() == null || entry.value() != null;
    }
  }
}
