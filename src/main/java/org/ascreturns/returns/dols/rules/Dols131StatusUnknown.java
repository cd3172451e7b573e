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
    id = "DOLS-131",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"application_status"},
    check = "Blank, or not in code list application_status.",
    message = "Application status must be 1 granted, 2 not granted or 3 not yet signed off.",
    why = "It cannot be told whether the application is completed.",
    fix = "Enter 1, 2 or 3.",
    example = "8",
    basis = "assumed")
@Constraint(validatedBy = Dols131StatusUnknown.Check.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Dols131StatusUnknown {
  String message() default "DOLS-131";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Whether the value passes. */
  final class Check implements ConstraintValidator<Dols131StatusUnknown, Entry<?>> {
    @Override
    public boolean isValid(Entry<?> entry, ConstraintValidatorContext validation) {
      return entry.value() != null;
    }
  }
}
