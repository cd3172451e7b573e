package org.ascreturns.returns.cld.rules;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.ArrayList;
import java.util.List;
import org.ascreturns.returns.cld.CldContext;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.returns.cld.WholeRow;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/**
 * Runs every row rule and hands all hits over as the payload of one violation: the validator keeps
 * violations in a set in which two hits without different messages would be one.
 */
public final class RowRulesValidator implements ConstraintValidator<RowRules, WholeRow> {

  /** A rule that a row breaks. */
  public record Hit(Class<?> home, CldField field, Object[] slots) {}

  /** All rules that a row breaks. */
  public record AllHits(List<Hit> hits) {}

  private static final class Collected implements Hits {
    private final List<Hit> hits = new ArrayList<>(0);

    @Override
    public void add(Class<?> home, CldField field, Object... slots) {
      hits.add(new Hit(home, field, slots));
    }
  }

  @Override
  public boolean isValid(WholeRow row, ConstraintValidatorContext validation) {
    CldContext context = Payloads.context(validation);
    Collected collected = new Collected();
    for (RowRule rule : CldRules.rowRules()) {
      rule.check(row.event(), context, collected);
    }
    if (collected.hits.isEmpty()) {
      return true;
    }
    validation
        .unwrap(HibernateConstraintValidatorContext.class)
        .withDynamicPayload(new AllHits(collected.hits));
    return false;
  }
}
