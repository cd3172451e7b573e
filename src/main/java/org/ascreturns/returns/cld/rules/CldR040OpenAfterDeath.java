package org.ascreturns.returns.cld.rules;

import java.time.LocalDate;
import org.ascreturns.returns.cld.CldDraft;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.returns.cld.RowKind;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R040",
    scope = Scope.RECORD,
    severity = Severity.CLEANSE,
    fields = {"Event_End_Date", "Date_of_Death"},
    eventTypes = {"Service"},
    check =
        "End blank and date of death on or after start and not after the as-of date. Derived end becomes the date of death.",
    message = "The service was still open after death; closed on {dod}.",
    why = "A service left open after a death is counted as continuing support.",
    fix = "Close the service on the date of death in the case record.",
    example = "an open service of a person who died",
    basis = "source")
public final class CldR040OpenAfterDeath implements Cleansing {
  @Override
  public void apply(CldDraft draft) {
    LocalDate start = draft.date(CldField.EVENT_START_DATE);
    LocalDate death = draft.date(CldField.DATE_OF_DEATH);
    if (draft.kind() != RowKind.SERVICE || start == null || death == null) {
      return;
    }
    boolean open =
        draft.date(CldField.EVENT_END_DATE) == null && !draft.unreadable(CldField.EVENT_END_DATE);
    if (open && !death.isBefore(start) && !death.isAfter(draft.context().asAt())) {
      draft.add(getClass(), CldField.EVENT_END_DATE, "dod", death);
      draft.endAt(getClass(), death);
    }
  }
}
