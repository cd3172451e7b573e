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
    id = "DOLS-121",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"urgent_included"},
    check = "Not 0 or 1 (blank counts as not 0 or 1).",
    message = "Urgent included must be 0 (no) or 1 (yes).",
    why = "Urgent and standard applications are counted apart.",
    fix = "Enter 1 if the managing authority also gave an urgent authorisation, else 0.",
    example = "2",
    basis = "source")
@Constraint(validatedBy = Dols121UrgentUnknown.Check.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Dols121UrgentUnknown {
  String message() default "DOLS-121";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Whether the value passes. */
  final class Check implements ConstraintValidator<Dols121UrgentUnknown, Entry<?>> {
    @Override
    public boolean isValid(Entry<?> entry, ConstraintValidatorContext validation) {
      return entry.value() != null;
    }
  }
}
