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
    id = "DOLS-132",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"reason_not_granted"},
    check = "Not blank and not in code list reason_not_granted.",
    message = "Reason not granted {reason_not_granted} is not in the code list.",
    why = "Applications not granted are counted by reason.",
    fix = "Enter a code of the list, 1 to 9.",
    example = "12",
    basis = "assumed")
@Constraint(validatedBy = Dols132ReasonUnknown.Check.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Dols132ReasonUnknown {
  String message() default "DOLS-132";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Whether the value passes. */
  final class Check implements ConstraintValidator<Dols132ReasonUnknown, Entry<?>> {
    @Override
    public boolean isValid(Entry<?> entry, ConstraintValidatorContext validation) {
      return entry.raw() == null || entry.value() != null;
    }
  }
}
