package org.ascreturns.returns.salt.discharge;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Every rule on several fields of a row: the {@link RowRule} classes of {@link DischargeRules}. */
@Constraint(validatedBy = RowRulesValidator.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface RowRules {
  String message() default "row rules";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
