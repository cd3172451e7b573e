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
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

@Rule(
    id = "DOLS-107",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"cqc_location_code"},
    check =
        "Well formed, but not in the location reference list. The row is kept; its setting is 'unknown'.",
    message =
        "Location {cqc_location_code} is not in the location list, so the setting is shown as unknown.",
    why = "The application stands under \"Not known\" in the table by setting.",
    fix = "Check the code, or add the location to the location list.",
    example = "a home that was registered last week",
    basis = "assumed")
@Constraint(validatedBy = Dols107LocationUnknown.Check.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Dols107LocationUnknown {
  String message() default "DOLS-107";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Whether the value passes. */
  final class Check implements ConstraintValidator<Dols107LocationUnknown, Entry<String>> {
    @Override
    public boolean isValid(Entry<String> entry, ConstraintValidatorContext validation) {
      DolsContext context =
          validation
              .unwrap(HibernateConstraintValidatorContext.class)
              .getConstraintValidatorPayload(DolsContext.class);
      return context.locations().knows(entry.value());
    }
  }
}
