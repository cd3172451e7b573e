package org.ascreturns.returns.cld.rules;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.ascreturns.returns.cld.Coded;
import org.jspecify.annotations.Nullable;

/** Applies {@link HasRelease2Equivalent}. A blank passes. */
public final class HasRelease2EquivalentValidator
    implements ConstraintValidator<HasRelease2Equivalent, Coded> {

  @Override
  public boolean isValid(@Nullable Coded value, ConstraintValidatorContext validation) {
    return value == null || !value.isRelease1Only();
  }
}
