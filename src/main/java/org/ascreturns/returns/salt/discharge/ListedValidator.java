package org.ascreturns.returns.salt.discharge;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.ascreturns.returns.table.Entry;
import org.jspecify.annotations.Nullable;

/** Applies {@link Listed}. A blank passes. */
public final class ListedValidator implements ConstraintValidator<Listed, Entry<?>> {

  @Override
  public boolean isValid(@Nullable Entry<?> entry, ConstraintValidatorContext validation) {
    return entry == null || entry.raw() == null || entry.value() != null;
  }
}
