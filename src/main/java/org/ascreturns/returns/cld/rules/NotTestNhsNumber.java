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

/** The NHS number is not from the test range (CLD-R009). */
@Rule(
    id = "CLD-R009",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"NHS_Number"},
    check = "Valid and starts 999 (test range) while parameter allow_test_nhs_numbers is false.",
    message = "NHS number {value} belongs to the test range.",
    why =
        "Numbers that start with 999 are never issued to a person: the record is a test case or was keyed wrongly.",
    fix = "Remove the test record from the extract, or correct the NHS number.",
    example = "9990000018",
    basis = "assumed")
@Constraint(validatedBy = NotTestNhsNumberValidator.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface NotTestNhsNumber {
  String message() default "CLD-R009";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
