package org.ascreturns.returns.cld.rules;

import java.time.LocalDate;
import java.util.List;
import org.ascreturns.returns.cld.CldDraft;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.returns.cld.Dates;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R032",
    scope = Scope.RECORD,
    severity = Severity.CLEANSE,
    fields = {"(any date)"},
    check = "Date supplied as yyyy-MM-dd or with a time. Converted to a date.",
    message = "{field} {value} was converted to {new}.",
    why = "The national specification takes dates as dd/mm/yyyy without a time.",
    fix = "Let the extract write dates as dd/mm/yyyy.",
    example = "2025-06-01",
    basis = "source")
public final class CldR032ConvertedDate implements Cleansing {
  private static final List<CldField> FIELDS =
      List.of(CldField.REPORTING_PERIOD_START_DATE, CldField.REPORTING_PERIOD_END_DATE);

  @Override
  public void apply(CldDraft draft) {
    for (CldField field : FIELDS) {
      if (draft.text(field) != null && !read(draft, field)) {
        draft.markUnreadable(field);
      }
    }
  }

  /**
   * Reads the date of a field and reports where it came in another form; false if it is no date.
   */
  static boolean read(CldDraft draft, CldField field) {
    String value = draft.text(field);
    if (value == null) {
      return false;
    }
    LocalDate plain = Dates.plain(value);
    if (plain != null) {
      draft.set(field, plain);
      return true;
    }
    LocalDate other = Dates.otherForm(value);
    if (other == null) {
      return false;
    }
    draft.add(CldR032ConvertedDate.class, field, "new", other);
    draft.convert(CldR032ConvertedDate.class, field, other);
    return true;
  }
}
