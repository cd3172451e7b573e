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
    id = "DOLS-103",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"la_code"},
    check = "Not exactly three digits, or blank.",
    message = "LA code {la_code} is not a three-digit council code.",
    why = "The code says which council the application is counted for.",
    fix = "Give the three-digit code of the council, zeros in front included.",
    example = "99",
    basis = "source")
@Constraint(validatedBy = Dols103CouncilCodeForm.Check.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Dols103CouncilCodeForm {
  String message() default "DOLS-103";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Whether the value passes. */
  final class Check implements ConstraintValidator<Dols103CouncilCodeForm, Entry<String>> {
    @Override
    public boolean isValid(Entry<String> entry, ConstraintValidatorContext validation) {
      return entry.value() != null && entry.value().matches("[0-9]{3}");
    }
  }
}
