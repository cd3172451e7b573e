package org.ascreturns.returns.cld.rules;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Applies {@link NotTestNhsNumber}. A blank passes. */
public final class NotTestNhsNumberValidator
    implements ConstraintValidator<NotTestNhsNumber, String> {

  @Override
  public boolean isValid(@Nullable String value, ConstraintValidatorContext validation) {
    return value == null
        || !value.startsWith("999")
        || Payloads.context(validation).testNhsNumbersAllowed();
  }
}
