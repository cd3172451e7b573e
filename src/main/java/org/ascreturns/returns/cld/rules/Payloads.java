package org.ascreturns.returns.cld.rules;

import jakarta.validation.ConstraintValidatorContext;
import org.ascreturns.returns.cld.CldContext;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/** What the validator carries for all constraints: the settled facts of the file. */
final class Payloads {

  private Payloads() {}

  static CldContext context(ConstraintValidatorContext validation) {
    return validation
        .unwrap(HibernateConstraintValidatorContext.class)
        .getConstraintValidatorPayload(CldContext.class);
  }
}
