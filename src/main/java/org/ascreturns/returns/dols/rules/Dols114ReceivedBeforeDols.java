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
    id = "DOLS-114",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"date_application_received"},
    check = "Earlier than 1 April 2009, when DoLS came into force.",
    message = "Received date {date_application_received} is before DoLS began on 1 April 2009.",
    why = "There were no applications before that day, so the date must be wrong.",
    fix = "Correct the date.",
    example = "01/04/2005",
    basis = "assumed")
@Constraint(validatedBy = Dols114ReceivedBeforeDols.Check.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Dols114ReceivedBeforeDols {
  String message() default "DOLS-114";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Whether the value passes. */
  final class Check implements ConstraintValidator<Dols114ReceivedBeforeDols, Entry<LocalDate>> {
    @Override
    public boolean isValid(Entry<LocalDate> entry, ConstraintValidatorContext validation) {
      DolsContext context =
          validation
              .unwrap(HibernateConstraintValidatorContext.class)
              .getConstraintValidatorPayload(DolsContext.class);
      return entry.value() == null || !entry.value().isBefore(context.date("first_received"));
    }
  }
}
