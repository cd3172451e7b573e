package org.ascreturns.returns.cld;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.ascreturns.extract.CopyRow;
import org.ascreturns.extract.Outcome;
import org.jspecify.annotations.Nullable;

/** An accepted event on its way into {@code extract.cld_event}. */
record CldRow(CldEvent event, long digestHigh, long digestLow, Outcome.Subject subject)
    implements Consumer<CopyRow> {

  /** Columns in the order in which {@link #accept} writes them. */
  static List<String> columns() {
    List<String> columns = new ArrayList<>(List.of("row_digest", "row_kind", "client_group"));
    for (int f = 0; f < CldField.release2Count(); f++) {
      columns.add(CldField.at(f).column());
    }
    columns.addAll(
        List.of(
            "der_event_end_date",
            "der_conversation",
            "held",
            "outcome_submitted",
            "team",
            "carried"));
    return columns;
  }

  @Override
  public void accept(CopyRow row) {
    row.digest(digestHigh, digestLow).text(event.kind().word()).text(event.group().word());
    writePerson(row);
    writeEvent(row);
    row.date(event.derivedEnd())
        .flag(conversation())
        .flag(event.heldOpen())
        .text(outcomeSubmitted())
        .text(subject.team())
        .texts(subject.carried());
  }

  private void writePerson(CopyRow row) {
    row.text(event.laCode())
        .date(event.reportingPeriodStartDate())
        .date(event.reportingPeriodEndDate())
        .text(event.nhsNumber())
        .text(event.laPersonUniqueIdentifier())
        .text(event.gpPracticeCode())
        .text(CldEvent.clean(event.gender()))
        .text(CldEvent.clean(event.ethnicity()))
        .date(event.dateOfBirth())
        .date(event.dateOfDeath())
        .text(CldEvent.clean(event.clientType()))
        .text(CldEvent.clean(event.primarySupportReason()))
        .text(event.postcode())
        .text(CldEvent.clean(event.accommodationStatus()))
        .text(CldEvent.clean(event.employmentStatus()))
        .text(CldEvent.clean(event.hasUnpaidCarer()))
        .text(CldEvent.clean(event.autismSpectrumDisorderAsd()))
        .text(CldEvent.clean(event.visualImpairment()))
        .text(CldEvent.clean(event.hearingImpairment()))
        .text(CldEvent.clean(event.dementia()))
        .text(CldEvent.clean(event.clientFundingStatus()));
  }

  private void writeEvent(CopyRow row) {
    row.text(CldEvent.clean(event.eventType()))
        .text(event.eventReference())
        .date(event.eventStartDate())
        .date(event.eventEndDate())
        .text(event.eventDescription())
        .text(CldEvent.clean(event.eventOutcome()))
        .text(CldEvent.clean(event.requestRouteOfAccess()))
        .text(CldEvent.clean(event.assessmentType()))
        .text(CldEvent.clean(event.eligibleNeedsIdentified()))
        .text(CldEvent.clean(event.methodOfAssessment()))
        .text(CldEvent.clean(event.totalHrsCaringPerWeek()))
        .small(event.noOfAdultsBeingCaredFor())
        .text(event.adult1LinkedPersonId())
        .text(event.adult2LinkedPersonId())
        .text(event.adult3LinkedPersonId())
        .text(CldEvent.clean(event.serviceType()))
        .text(CldEvent.clean(event.serviceComponent()))
        .text(CldEvent.clean(event.deliveryMechanism()))
        .text(event.providerCqcLocationId())
        .text(CldEvent.clean(event.reviewReason()))
        .text(CldEvent.clean(event.reviewOutcomesAchieved()))
        .text(CldEvent.clean(event.methodOfReview()))
        .number(event.unitCost())
        .text(CldEvent.clean(event.costFrequencyUnitType()))
        .number(event.plannedUnitsPerWeek());
  }

  /** Section 6.4: the description speaks of a conversation. */
  private boolean conversation() {
    String description = event.eventDescription();
    return description != null && description.toLowerCase(Locale.ROOT).contains("conversation");
  }

  private @Nullable String outcomeSubmitted() {
    Coded outcome = event.eventOutcome();
    return outcome == null || outcome.raw().equals(outcome.clean()) ? null : outcome.raw();
  }
}
