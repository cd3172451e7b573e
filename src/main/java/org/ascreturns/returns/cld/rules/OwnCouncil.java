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

/** The row carries the code of the council that runs the job (CLD-R001). */
@Rule(
    id = "CLD-R001",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"LA_Code"},
    check = "Blank, not three digits, or different from the configured council code.",
    message = "Council code {value} is not {expected}.",
    why =
        "A row of another council, or with a wrong code, would be counted for the wrong authority.",
    fix =
        "Correct the council code in the extract; if a file of another council was put in the folder, remove it.",
    example = "998",
    basis = "assumed")
@Constraint(validatedBy = OwnCouncilValidator.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OwnCouncil {
  String message() default "CLD-R001";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
