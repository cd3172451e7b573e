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
    id = "DOLS-111",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"date_application_received"},
    check = "Blank after trimming.",
    message = "No date on which the application was received.",
    why = "Without it the application belongs to no year.",
    fix = "Enter the day on which the request was received.",
    example = "a blank date_application_received",
    basis = "assumed")
@Constraint(validatedBy = Dols111ReceivedMissing.Check.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Dols111ReceivedMissing {
  String message() default "DOLS-111";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Whether the value passes. */
  final class Check implements ConstraintValidator<Dols111ReceivedMissing, Entry<?>> {
    @Override
    public boolean isValid(Entry<?> entry, ConstraintValidatorContext validation) {
      return entry.raw() != null;
    }
  }
}
