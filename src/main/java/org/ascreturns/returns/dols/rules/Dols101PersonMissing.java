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
    id = "DOLS-101",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"person_reference"},
    check = "Blank after trimming.",
    message = "No person reference. Every application needs the person's local reference.",
    why = "Applications of one person could not be told to be one person's.",
    fix = "Enter the person's local reference in the case record.",
    example = "a blank person_reference",
    basis = "source")
@Constraint(validatedBy = Dols101PersonMissing.Check.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Dols101PersonMissing {
  String message() default "DOLS-101";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Whether the value passes. */
  final class Check implements ConstraintValidator<Dols101PersonMissing, Entry<?>> {
    @Override
    public boolean isValid(Entry<?> entry, ConstraintValidatorContext validation) {
      return entry.raw() != null;
    }
  }
}
