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

/** The field holds a date (STS4-R02). */
@Rule(
    id = "STS4-R02",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"birth_date", "discharge_date", "status_date"},
    check = "The field is filled and is no date of the calendar, written dd/mm/yyyy or yyyy-mm-dd.",
    message = "{field} {value} is not a date.",
    why = "Age, quarter and day 91 are worked out from it.",
    fix = "Write the date as 31/12/2025 or 2025-12-31.",
    example = "31/11/2025",
    basis = "assumed")
@Constraint(validatedBy = ReadableDateValidator.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface ReadableDate {
  String message() default "STS4-R02";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
