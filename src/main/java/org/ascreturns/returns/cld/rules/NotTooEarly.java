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

/** The event does not start before the earliest believable day (CLD-R051). */
@Rule(
    id = "CLD-R051",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"Event_Start_Date"},
    eventTypes = {"Request", "Assessment", "Service", "Review"},
    check = "Before 01/01/1990.",
    message = "The start date {value} looks too early.",
    why = "A start this far back is mostly a typing error or a default date of an old system.",
    fix = "Check the start date in the case record.",
    example = "01/01/1900",
    basis = "assumed")
@Constraint(validatedBy = NotTooEarlyValidator.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface NotTooEarly {
  String message() default "CLD-R051";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
