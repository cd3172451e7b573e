package org.ascreturns.returns.cld.rules;

import org.ascreturns.returns.cld.CldDraft;
import org.ascreturns.returns.cld.CldField;

/** Fields that the kind of event or the client type does not have (fields.csv, status N). */
final class NotApplicable {

  private NotApplicable() {}

  static boolean here(CldDraft draft, CldField field) {
    return draft.context().notApplicable(field, draft.kind(), draft.group());
  }

  /** Takes the value away; one that is on no list is reported for that as well. */
  static void remove(Class<?> home, CldDraft draft, CldField field) {
    NoMatch.report(home, draft, field);
    draft.empty(home, field);
  }
}
