package org.ascreturns.returns.cld.rules;

import org.ascreturns.returns.cld.CldDraft;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R027",
    scope = Scope.RECORD,
    severity = Severity.CLEANSE,
    fields = {"(any)"},
    check =
        "Field is N for this event type or client type and is not blank (association rows: see CLD-R084). Clean value set to null; raw kept.",
    message = "{field} does not apply to a {event_type} for a {client_type} and was ignored.",
    why = "The field belongs to another kind of event; its value could be counted by mistake.",
    fix = "Leave the field blank for this kind of event in the extract.",
    example = "a Service Type on a request",
    basis = "assumed")
public final class CldR027NotApplicable implements Cleansing {
  @Override
  public void apply(CldDraft draft) {
    for (int i = 0; i < draft.filledCount(); i++) {
      CldField field = draft.filled(i);
      if (draft.text(field) != null && NotApplicable.here(draft, field)) {
        draft.add(
            getClass(),
            field,
            "event_type",
            draft.kind().said(),
            "client_type",
            draft.group().said());
        NotApplicable.remove(getClass(), draft, field);
      }
    }
  }
}
