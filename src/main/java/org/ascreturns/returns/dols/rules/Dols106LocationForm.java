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
    id = "DOLS-106",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"cqc_location_code"},
    check = "After trimming and upper-casing, does not match [A-Z0-9][A-Z0-9-]{2,19}.",
    message = "Location code {cqc_location_code} is not in a recognised form.",
    why = "A code in another form is on no list of locations.",
    fix = "Enter the location code of the directory, for example 1-123456789.",
    example = "HOME 12",
    basis = "assumed")
@Constraint(validatedBy = Dols106LocationForm.Check.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Dols106LocationForm {
  String message() default "DOLS-106";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Whether the value passes. */
  final class Check implements ConstraintValidator<Dols106LocationForm, Entry<String>> {
    @Override
    public boolean isValid(Entry<String> entry, ConstraintValidatorContext validation) {
      return entry.value() == null || Locations.wellFormed(entry.value());
    }
  }
}
