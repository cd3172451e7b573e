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
    id = "DOLS-154",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"date_of_birth"},
    check = "Blank. The row is kept; its age band is 'under 18 or not known'.",
    message = "No date of birth, so the age is not known.",
    why = "The application stands in the band \"Under 18 or not known\" and in no rate by age.",
    fix = "Enter the date of birth.",
    example = "a blank date_of_birth",
    basis = "assumed")
@Constraint(validatedBy = Dols154BirthMissing.Check.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Dols154BirthMissing {
  String message() default "DOLS-154";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Whether the value passes. */
  final class Check implements ConstraintValidator<Dols154BirthMissing, Entry<?>> {
    @Override
    public boolean isValid(Entry<?> entry, ConstraintValidatorContext validation) {
      return entry.raw() != null;
    }
  }
}
