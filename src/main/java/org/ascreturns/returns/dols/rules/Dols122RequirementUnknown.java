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
    id = "DOLS-122",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {
      "age_requirement",
      "mental_health_requirement",
      "mental_capacity_requirement",
      "no_refusals_requirement",
      "eligibility_requirement",
      "best_interests_requirement"
    },
    check = "Any of the six is not 0, 1, 2 or 3 after cleansing. Raised once per row.",
    message =
        "{fields}: must be 0 not assessed, 1 satisfied, 2 not satisfied or 3 equivalent assessment.",
    why = "How far the application was assessed is told from the six requirements.",
    fix = "Enter 0, 1, 2 or 3.",
    example = "5",
    basis = "source")
@Constraint(validatedBy = Dols122RequirementUnknown.Check.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Dols122RequirementUnknown {
  String message() default "DOLS-122";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Whether the value passes. */
  final class Check implements ConstraintValidator<Dols122RequirementUnknown, Entry<?>> {
    @Override
    public boolean isValid(Entry<?> entry, ConstraintValidatorContext validation) {
      return entry.value() != null;
    }
  }
}
