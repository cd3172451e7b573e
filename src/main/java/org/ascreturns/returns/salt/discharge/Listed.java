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

/** The field holds a value of its list (STS4-R03). */
@Rule(
    id = "STS4-R03",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"gender", "intention_home", "status_91_day"},
    check =
        "The field is filled and is no value of its list in codes.csv, also when case, blanks and hyphens do not count, and none that variants.csv or the job maps.",
    message = "{field} {value} is not one of {expected}.",
    why = "It cannot be told whether and where the discharge counts.",
    fix = "Use a value of the list, or map the council's own value in the job under values.",
    example = "status_91_day Alive",
    basis = "assumed")
@Constraint(validatedBy = ListedValidator.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface Listed {
  String message() default "STS4-R03";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
