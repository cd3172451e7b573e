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
    id = "DOLS-104",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"la_code"},
    check = "Three digits, but not the code of the reporting council held in the job settings.",
    message =
        "LA code {la_code} is not this council's code ({expected}). A council returns only the applications for which it is the supervisory body.",
    why = "Another council returns this application; it would be counted twice.",
    fix = "Correct the code, or leave the application out of the extract.",
    example = "998 in the extract of council 999",
    basis = "assumed")
@Constraint(validatedBy = Dols104OtherCouncil.Check.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Dols104OtherCouncil {
  String message() default "DOLS-104";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Whether the value passes. */
  final class Check implements ConstraintValidator<Dols104OtherCouncil, Entry<String>> {
    @Override
    public boolean isValid(Entry<String> entry, ConstraintValidatorContext validation) {
      DolsContext context =
          validation
              .unwrap(HibernateConstraintValidatorContext.class)
              .getConstraintValidatorPayload(DolsContext.class);
      return entry.value() == null
          || !entry.value().matches("[0-9]{3}")
          || entry.value().equals(context.council());
    }
  }
}
