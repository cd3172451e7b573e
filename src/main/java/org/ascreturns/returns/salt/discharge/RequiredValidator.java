package org.ascreturns.returns.salt.discharge;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.ascreturns.returns.table.Entry;
import org.jspecify.annotations.Nullable;

/** Applies {@link Required}. Whether what was filled in is good is the business of other rules. */
public final class RequiredValidator implements ConstraintValidator<Required, Entry<?>> {

  @Override
  public boolean isValid(@Nullable Entry<?> entry, ConstraintValidatorContext validation) {
    return entry == null || entry.raw() != null;
  }
}
