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
    id = "DOLS-152",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"ethnicity"},
    check = "Not in code list ethnicity after cleansing.",
    message = "Ethnicity code {ethnicity} is not in the code list.",
    why = "People are counted by ethnic group.",
    fix = "Enter a code of the list; 99 if it is not known.",
    example = "55",
    basis = "assumed")
@Constraint(validatedBy = Dols152EthnicityUnknown.Check.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Dols152EthnicityUnknown {
  String message() default "DOLS-152";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Whether the value passes. */
  final class Check implements ConstraintValidator<Dols152EthnicityUnknown, Entry<?>> {
    @Override
    public boolean isValid(Entry<?> entry, ConstraintValidatorContext validation) {
      return entry.value() != null;
    }
  }
}
