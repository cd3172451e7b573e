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
    id = "DOLS-141",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"reviews_completed"},
    check = "Not a whole number of 0 or more after cleansing.",
    message = "Reviews completed must be a whole number.",
    why = "The reviews of all applications are added up.",
    fix = "Enter a whole number, 0 if there was none.",
    example = "x",
    basis = "assumed")
@Constraint(validatedBy = Dols141ReviewsUnreadable.Check.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Dols141ReviewsUnreadable {
  String message() default "DOLS-141";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Whether the value passes. */
  final class Check implements ConstraintValidator<Dols141ReviewsUnreadable, Entry<?>> {
    @Override
    public boolean isValid(Entry<?> entry, ConstraintValidatorContext validation) {
      return entry.value() != null;
    }
  }
}
