package org.ascreturns.returns.dols.rules;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.ascreturns.returns.table.Entry;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

@Rule(
    id = "DOLS-113",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {
      "date_application_received",
      "date_of_last_assessment",
      "application_sign_off_date",
      "actual_end_date"
    },
    check = "A valid date that is later than the extract date. Raised once per row.",
    message = "{fields}: the date is later than the day the data was extracted ({extract_date}).",
    why = "What has not happened yet cannot be reported.",
    fix = "Correct the date.",
    example = "signed off 15/04/2026, extracted on 10/04/2026",
    basis = "assumed")
@Constraint(validatedBy = Dols113DateInFuture.Check.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Dols113DateInFuture {
  String message() default "DOLS-113";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Whether the value passes. */
  final class Check implements ConstraintValidator<Dols113DateInFuture, Entry<LocalDate>> {
    @Override
    public boolean isValid(Entry<LocalDate> entry, ConstraintValidatorContext validation) {
      DolsContext context =
          validation
              .unwrap(HibernateConstraintValidatorContext.class)
              .getConstraintValidatorPayload(DolsContext.class);
      return entry.value() == null || !entry.value().isAfter(context.extractDate());
    }
  }
}
