package org.ascreturns.returns.salt.discharge;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

/** The field is filled (STS4-R01). */
@Rule(
    id = "STS4-R01",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {
      "person_ref",
      "birth_date",
      "discharge_date",
      "intention_home",
      "status_91_day",
      "status_date"
    },
    check = "The field is blank.",
    message = "{field} is missing.",
    why = "Without it the discharge cannot be counted, or nobody could find the case again.",
    fix =
        "Complete the field. For a person who could not be reached on day 91 the status is NOT_CONTACTABLE.",
    example = "a blank status_91_day",
    basis = "assumed")
@Constraint(validatedBy = RequiredValidator.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface Required {
  String message() default "STS4-R01";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
