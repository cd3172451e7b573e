package org.ascreturns.returns.salt.discharge;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/** Runs every row rule and hands all hits over as the payload of one violation. */
public final class RowRulesValidator implements ConstraintValidator<RowRules, Discharge> {

  /** A rule that a row breaks. */
  record Hit(Class<?> home, DischargeField field, Object[] slots) {}

  /** All rules that a row breaks. */
  record AllHits(List<Hit> hits) {}

  @Override
  public boolean isValid(Discharge discharge, ConstraintValidatorContext validation) {
    HibernateConstraintValidatorContext known =
        validation.unwrap(HibernateConstraintValidatorContext.class);
    DischargeContext context = known.getConstraintValidatorPayload(DischargeContext.class);
    List<Hit> found = new ArrayList<>();
    for (RowRule rule : DischargeRules.ROW_RULES) {
      rule.check(
          discharge, context, (home, field, slots) -> found.add(new Hit(home, field, slots)));
    }
    if (found.isEmpty()) {
      return true;
    }
    known.withDynamicPayload(new AllHits(found));
    return false;
  }
}
