package org.ascreturns.returns.cld.rules;

import java.time.LocalDate;
import org.ascreturns.returns.cld.CldContext;
import org.ascreturns.returns.cld.CldEvent;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.returns.cld.ClientGroup;
import org.ascreturns.returns.cld.Dates;
import org.ascreturns.returns.cld.RowKind;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R021",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {
      "Employment_Status",
      "Client_Funding_Status",
      "Review_Outcomes_Achieved",
      "Unit_Cost",
      "Cost_Frequency_Unit_Type"
    },
    check =
        "The condition in fields.csv makes the field M for this row and it is blank. Unit_Cost emptied by CLD-R073 is exempt.",
    message = "{field} must be completed because {reason}.",
    why =
        "The field is mandatory for this row only; national data quality reports count the blank as a failure.",
    fix = "Complete the field in the case record.",
    example = "a planned review without Review Outcomes Achieved",
    basis = "source")
public final class CldR021MandatoryHere implements RowRule {
  @Override
  public void check(CldEvent event, CldContext context, Hits hits) {
    if (event.kind() == RowKind.UNKNOWN) {
      return;
    }
    if (event.employmentStatus() == null && workingAgeWithLearningDisability(event, context)) {
      miss(
          CldField.EMPLOYMENT_STATUS,
          "the person is of working age and has a learning disability",
          hits);
    }
    if (event.clientFundingStatus() == null && fundingRequired(event)) {
      miss(
          CldField.CLIENT_FUNDING_STATUS,
          "it is a " + event.kind().said() + " of a service user",
          hits);
    }
    if (event.reviewOutcomesAchieved() == null && planned(event)) {
      miss(CldField.REVIEW_OUTCOMES_ACHIEVED, "the review was planned", hits);
    }
    if (event.costRequired()) {
      checkCost(event, hits);
    }
  }

  private void checkCost(CldEvent event, Hits hits) {
    String reason = "the council must give the cost of this service";
    if (event.unitCost() == null && !event.wasEmptied(CldField.UNIT_COST)) {
      miss(CldField.UNIT_COST, reason, hits);
    }
    if (event.costFrequencyUnitType() == null) {
      miss(CldField.COST_FREQUENCY_UNIT_TYPE, reason, hits);
    }
  }

  private void miss(CldField field, String reason, Hits hits) {
    hits.add(getClass(), field, "reason", reason);
  }

  private static boolean workingAgeWithLearningDisability(CldEvent event, CldContext context) {
    LocalDate periodEnd = Ages.periodEnd(event, context);
    if (event.kind() == RowKind.ASSOCIATION
        || event.group() != ClientGroup.SERVICE_USER
        || event.dateOfBirth() == null
        || periodEnd == null
        || !CldEvent.is(event.primarySupportReason(), "Learning disability support")) {
      return false;
    }
    int age = Dates.age(event.dateOfBirth(), periodEnd);
    return age >= 18 && age <= 64;
  }

  private static boolean fundingRequired(CldEvent event) {
    boolean financial = event.assessmentType() != null && event.assessmentType().isRelease1Only();
    return event.group() == ClientGroup.SERVICE_USER
        && (event.kind() == RowKind.SERVICE || event.kind() == RowKind.REVIEW || financial);
  }

  private static boolean planned(CldEvent event) {
    String reason = CldEvent.clean(event.reviewReason());
    return event.kind() == RowKind.REVIEW && reason != null && reason.startsWith("Planned");
  }
}
