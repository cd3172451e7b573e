package org.ascreturns.returns.cld.rules;

import java.util.List;
import java.util.function.Function;
import org.ascreturns.returns.cld.CldContext;
import org.ascreturns.returns.cld.CldEvent;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.returns.cld.RowKind;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;
import org.jspecify.annotations.Nullable;

@Rule(
    id = "CLD-R020",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"(any)"},
    check =
        "Field is M for this event type in fields.csv and is blank, and no more specific rule covers it. More specific: CLD-R001, R002, R004 to R006, R010 to R012, R021, R043, R050, R060, R064 to R066 (a field they cover never raises R020), and R031, R073, R087 when they have just emptied the field. Exempt: Event_Outcome of a request, assessment or review that is still open; Event_Outcome and Method_of_Assessment of an R1 financial assessment.",
    message = "{field} must be completed for a {event_type}.",
    why =
        "National data quality reports count each blank as a failure, and the row falls out of tables that need the field.",
    fix = "Complete the field in the case record.",
    example = "a blank Gender",
    basis = "source")
public final class CldR020Mandatory implements RowRule {
  private record Column(CldField field, Function<CldEvent, @Nullable Object> value) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column(CldField.GENDER, CldEvent::gender),
          new Column(CldField.ETHNICITY, CldEvent::ethnicity),
          new Column(CldField.PRIMARY_SUPPORT_REASON, CldEvent::primarySupportReason),
          new Column(CldField.POSTCODE, CldEvent::postcode),
          new Column(CldField.ACCOMMODATION_STATUS, CldEvent::accommodationStatus),
          new Column(CldField.HAS_UNPAID_CARER, CldEvent::hasUnpaidCarer),
          new Column(CldField.EVENT_OUTCOME, CldEvent::eventOutcome),
          new Column(CldField.REQUEST_ROUTE_OF_ACCESS, CldEvent::requestRouteOfAccess),
          new Column(CldField.ASSESSMENT_TYPE, CldEvent::assessmentType),
          new Column(CldField.METHOD_OF_ASSESSMENT, CldEvent::methodOfAssessment),
          new Column(CldField.SERVICE_TYPE, CldEvent::serviceType),
          new Column(CldField.SERVICE_COMPONENT, CldEvent::serviceComponent),
          new Column(CldField.REVIEW_REASON, CldEvent::reviewReason),
          new Column(CldField.METHOD_OF_REVIEW, CldEvent::methodOfReview));

  @Override
  public void check(CldEvent event, CldContext context, Hits hits) {
    if (event.kind() == RowKind.UNKNOWN) {
      return;
    }
    for (Column column : COLUMNS) {
      CldField field = column.field();
      if (column.value().apply(event) == null
          && context.mandatory(field, event.kind())
          && !event.wasEmptied(field)
          && !exempt(field, event)) {
        hits.add(getClass(), field, "event_type", event.kind().said());
      }
    }
  }

  private static boolean exempt(CldField field, CldEvent event) {
    boolean financial = event.assessmentType() != null && event.assessmentType().isRelease1Only();
    return switch (field) {
      case EVENT_OUTCOME -> event.heldOpen() || financial;
      case METHOD_OF_ASSESSMENT -> financial;
      default -> false;
    };
  }
}
