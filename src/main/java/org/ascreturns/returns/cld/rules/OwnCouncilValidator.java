package org.ascreturns.returns.cld.rules;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Applies {@link OwnCouncil}. A blank passes. */
public final class OwnCouncilValidator implements ConstraintValidator<OwnCouncil, String> {

  @Override
  public boolean isValid(@Nullable String value, ConstraintValidatorContext validation) {
    return value != null && value.equals(Payloads.context(validation).council());
  }
}
