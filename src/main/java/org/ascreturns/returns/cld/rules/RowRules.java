package org.ascreturns.returns.cld.rules;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Every rule on a row, save those on coded values: the {@link RowRule} classes of {@link CldRules}.
 */
@Constraint(validatedBy = RowRulesValidator.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RowRules {
  String message() default "row rules";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
