package org.ascreturns.returns.cld.rules;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.ascreturns.returns.cld.Coded;
import org.jspecify.annotations.Nullable;

/** Applies {@link PermittedValue}. A blank passes. */
public final class PermittedValueValidator implements ConstraintValidator<PermittedValue, Coded> {

  @Override
  public boolean isValid(@Nullable Coded value, ConstraintValidatorContext validation) {
    return value == null || !value.isInvalid();
  }
}
