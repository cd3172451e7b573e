package org.ascreturns.returns.ascof.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCOF-905",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fixed = true,
    fields = {
      "spell_id",
      "last_episode_ind",
      "admission_date",
      "discharge_date",
      "birth_year",
      "birth_month"
    },
    check =
        "A line of the hospital stays has no spell_id, a last_episode_ind other than 0 or 1, a date that is none, or a year or month of birth that is none. That line is left out.",
    message =
        "This line of the hospital stays cannot be used: last_episode_ind {last_episode_ind}, admission_date {admission_date}, discharge_date {discharge_date}, or the spell or month of birth.",
    why = "Measure 2D would count a stay too few or too many.",
    fix =
        "Give spell_id, 0 or 1 for the last episode, dates as dd/mm/yyyy or yyyy-mm-dd, and year and month of birth as numbers. What is not known stays blank.",
    example = "last_episode_ind Y",
    basis = "assumed",
    from = 2014)
public final class Ascof905HospitalStayLine {

  /** Applied where lines are judged. */
  private Ascof905HospitalStayLine() {}
}
