package org.ascreturns.returns.cld.rules;

import java.util.List;
import org.ascreturns.returns.cld.CldDraft;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.returns.cld.RowKind;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R084",
    scope = Scope.RECORD,
    severity = Severity.CLEANSE,
    fields = {"(event fields)"},
    eventTypes = {"Association"},
    check =
        "Association row with any event, request, assessment, service, review or cost field filled. Those clean values set to null. Reported once per row.",
    message = "A carer known by association must not have event details; they were ignored.",
    why =
        "A carer known by association has no event of their own; the national tables would count one.",
    fix =
        "Remove the event details, or record the carer as an unpaid carer if the event is theirs.",
    example = "an association row with an Event Type",
    basis = "source")
public final class CldR084AssociationWithEvent implements Cleansing {
  /** Fields of events, services, reviews and costs, which an association row does not have. */
  private static final List<CldField> EVENT_FIELDS =
      List.of(
          CldField.EVENT_TYPE,
          CldField.EVENT_REFERENCE,
          CldField.EVENT_START_DATE,
          CldField.EVENT_END_DATE,
          CldField.EVENT_DESCRIPTION,
          CldField.EVENT_OUTCOME,
          CldField.REQUEST_ROUTE_OF_ACCESS,
          CldField.ASSESSMENT_TYPE,
          CldField.ELIGIBLE_NEEDS_IDENTIFIED,
          CldField.METHOD_OF_ASSESSMENT,
          CldField.SERVICE_TYPE,
          CldField.SERVICE_COMPONENT,
          CldField.DELIVERY_MECHANISM,
          CldField.PROVIDER_CQC_LOCATION_ID,
          CldField.REVIEW_REASON,
          CldField.REVIEW_OUTCOMES_ACHIEVED,
          CldField.METHOD_OF_REVIEW,
          CldField.UNIT_COST,
          CldField.COST_FREQUENCY_UNIT_TYPE,
          CldField.PLANNED_UNITS_PER_WEEK);

  @Override
  public void apply(CldDraft draft) {
    if (draft.kind() != RowKind.ASSOCIATION) {
      return;
    }
    boolean found = false;
    for (CldField field : EVENT_FIELDS) {
      if (draft.text(field) != null) {
        found = true;
        NotApplicable.remove(getClass(), draft, field);
      }
    }
    if (found) {
      draft.addOther(getClass(), "(event fields)", null);
    }
  }
}
