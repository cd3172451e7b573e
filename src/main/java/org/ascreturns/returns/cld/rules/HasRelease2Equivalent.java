package org.ascreturns.returns.cld.rules;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

/** The value is not one that Release 2 gave up (CLD-R026). */
@Rule(
    id = "CLD-R026",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"(any code)"},
    check =
        "R1 value with no R2 equivalent. Clean value becomes \"Release 1 specification only: Not mapped\".",
    message = "{field}: {value} has no Release 2 equivalent.",
    why = "Release 2 has no such value, so the row drops out of the tables that use this field.",
    fix = "Record the event with a Release 2 value.",
    example = "Progress to financial assessment",
    basis = "source")
@Constraint(validatedBy = HasRelease2EquivalentValidator.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface HasRelease2Equivalent {
  String message() default "CLD-R026";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
