package org.ascreturns.returns.table;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/** Runs every row rule and hands all hits over as the payload of one violation. */
public final class RowRulesValidator implements ConstraintValidator<RowRules, Object> {

  /** All rules that a row breaks. */
  record AllHits(List<? extends RowHit<?>> hits) {}

  private String stage = "";

  @Override
  public void initialize(RowRules rules) {
    stage = rules.stage();
  }

  @Override
  public boolean isValid(Object row, ConstraintValidatorContext validation) {
    HibernateConstraintValidatorContext known =
        validation.unwrap(HibernateConstraintValidatorContext.class);
    List<? extends RowHit<?>> found =
        known.getConstraintValidatorPayload(RowChecks.class).broken(row, stage);
    if (found.isEmpty()) {
      return true;
    }
    known.withDynamicPayload(new AllHits(found));
    return false;
  }
}
