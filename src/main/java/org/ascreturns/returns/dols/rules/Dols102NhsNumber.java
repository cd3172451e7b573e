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
import org.ascreturns.returns.table.NhsNumber;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-102",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"person_reference"},
    check =
        "After removing spaces and hyphens the value is exactly 10 digits and passes the NHS number check-digit test (spec.md 5.4).",
    message =
        "The person reference looks like an NHS number. Use a local reference that protects the person's identity.",
    why = "The NHS number must not leave the council in this return.",
    fix = "Let the extract give the local pseudonymous reference in its place.",
    example = "9990000018",
    basis = "source")
@Constraint(validatedBy = Dols102NhsNumber.Check.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Dols102NhsNumber {
  String message() default "DOLS-102";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Whether the value passes. */
  final class Check implements ConstraintValidator<Dols102NhsNumber, Entry<String>> {
    @Override
    public boolean isValid(Entry<String> entry, ConstraintValidatorContext validation) {
      return entry.value() == null || !NhsNumber.valid(NhsNumber.digits(entry.value()));
    }
  }
}
