package org.ascreturns.returns.cld.rules;

import java.math.BigDecimal;
import java.util.List;
import org.ascreturns.returns.cld.CldDraft;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.returns.cld.RowKind;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R072",
    scope = Scope.RECORD,
    severity = Severity.CLEANSE,
    fields = {"Unit_Cost", "Planned_units_per_week"},
    eventTypes = {"Service"},
    check = "Negative number. Replaced by its absolute value.",
    message = "{field} {value} was negative; sign removed.",
    why =
        "A cost or a number of units cannot be below zero; national code takes the absolute value.",
    fix = "Correct the sign in the case or finance system.",
    example = "-21.00",
    basis = "source")
public final class CldR072NegativeNumber implements Cleansing {
  private static final List<CldField> FIELDS =
      List.of(CldField.UNIT_COST, CldField.PLANNED_UNITS_PER_WEEK);

  @Override
  public void apply(CldDraft draft) {
    if (draft.kind() != RowKind.SERVICE) {
      return;
    }
    for (CldField field : FIELDS) {
      BigDecimal number = draft.number(field);
      if (number != null && number.signum() < 0) {
        draft.add(getClass(), field);
        draft.replace(getClass(), field, number.abs());
      }
    }
  }
}
