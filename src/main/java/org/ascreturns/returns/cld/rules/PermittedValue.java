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

/** The value is on the code list or could be read as one of it (CLD-R025). */
@Rule(
    id = "CLD-R025",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"(any code)"},
    check =
        "Not blank and nothing in the matching order fits. Clean value becomes \"Invalid and not mapped\". Not raised for Client_Type or Event_Type (see R010, R011).",
    message = "{field}: {value} is not a permitted value.",
    why = "The value cannot be counted under any heading of the national tables.",
    fix =
        "Correct the value in the case record; if it is a local value with a clear meaning, add it to the job under values.",
    example = "Caravan by the river",
    basis = "source")
@Constraint(validatedBy = PermittedValueValidator.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PermittedValue {
  String message() default "CLD-R025";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
