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
    id = "DOLS-151",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"gender"},
    check = "Not in code list gender after cleansing.",
    message = "Gender code {gender} is not in the code list.",
    why = "People are counted by gender.",
    fix = "Enter a code of the list; 9 if it is not known.",
    example = "7",
    basis = "assumed")
@Constraint(validatedBy = Dols151GenderUnknown.Check.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Dols151GenderUnknown {
  String message() default "DOLS-151";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Whether the value passes. */
  final class Check implements ConstraintValidator<Dols151GenderUnknown, Entry<?>> {
    @Override
    public boolean isValid(Entry<?> entry, ConstraintValidatorContext validation) {
      return entry.value() != null;
    }
  }
}
