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
    id = "DOLS-108",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"cqc_location_code"},
    check = "In the location reference list with location_type = other.",
    message =
        "Location {cqc_location_code} is neither a care home nor a hospital. DoLS covers care homes and hospitals only.",
    why = "Own home, supported living and the like go to the Court of Protection.",
    fix = "Nothing, if the place is right; else correct the code.",
    example = "the code of a home care agency",
    basis = "source",
    outside = true)
@Constraint(validatedBy = Dols108LocationOutside.Check.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Dols108LocationOutside {
  String message() default "DOLS-108";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Whether the value passes. */
  final class Check implements ConstraintValidator<Dols108LocationOutside, Entry<String>> {
    @Override
    public boolean isValid(Entry<String> entry, ConstraintValidatorContext validation) {
      DolsContext context =
          validation
              .unwrap(HibernateConstraintValidatorContext.class)
              .getConstraintValidatorPayload(DolsContext.class);
      return !context.locations().isOutside(entry.value());
    }
  }
}
