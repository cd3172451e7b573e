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
    id = "DOLS-105",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"cqc_location_code"},
    check = "Blank after trimming.",
    message = "No location code for the care home or hospital.",
    why = "It cannot be told whether the request came from a care home or a hospital.",
    fix = "Enter the registered location of the managing authority.",
    example = "a blank cqc_location_code",
    basis = "assumed")
@Constraint(validatedBy = Dols105LocationMissing.Check.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Dols105LocationMissing {
  String message() default "DOLS-105";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Whether the value passes. */
  final class Check implements ConstraintValidator<Dols105LocationMissing, Entry<?>> {
    @Override
    public boolean isValid(Entry<?> entry, ConstraintValidatorContext validation) {
      return entry.raw() != null;
    }
  }
}
