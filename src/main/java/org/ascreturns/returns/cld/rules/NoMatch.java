package org.ascreturns.returns.cld.rules;

import org.ascreturns.returns.cld.CldDraft;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.returns.cld.Coded;

/**
 * Values that are on no list are reported by the constraints on their fields. A rule that takes
 * such a value away or replaces it reports it first, since the constraints do not see it any more.
 */
final class NoMatch {

  private NoMatch() {}

  /** For a rule that is about to take away or replace the value; not where it leaves it. */
  static void report(Class<?> home, CldDraft draft, CldField field) {
    if (draft.context().onlyReports(home)) {
      return;
    }
    Coded code = draft.code(field);
    if (code != null && code.isInvalid() && field != CldField.EVENT_TYPE) {
      draft.add(PermittedValue.class, field);
    } else if (code != null && code.isRelease1Only()) {
      draft.add(HasRelease2Equivalent.class, field);
    }
  }
}
