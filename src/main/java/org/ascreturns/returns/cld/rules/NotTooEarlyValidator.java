package org.ascreturns.returns.cld.rules;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Applies {@link NotTooEarly}. A blank passes. */
public final class NotTooEarlyValidator implements ConstraintValidator<NotTooEarly, LocalDate> {

  @Override
  public boolean isValid(@Nullable LocalDate value, ConstraintValidatorContext validation) {
    return value == null || !value.isBefore(Payloads.context(validation).earliestStart());
  }
}
