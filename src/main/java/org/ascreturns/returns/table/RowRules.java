package org.ascreturns.returns.table;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Every rule on several fields of a row: {@link RowChecks} knows them. */
@Constraint(validatedBy = RowRulesValidator.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(RowRules.Stages.class)
public @interface RowRules {

  /** Which of them, where they are applied one group after another. */
  String stage() default "";

  String message() default "row rules";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** The stages of a row. */
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Stages {
    RowRules[] value();
  }
}
