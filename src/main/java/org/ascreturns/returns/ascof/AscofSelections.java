package org.ascreturns.returns.ascof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ascreturns.returns.Selection;
import org.ascreturns.returns.cld.SubmissionDates;
import org.ascreturns.rule.Settings;

/** Which events the measures take from Client Level Data, and by which national method. */
final class AscofSelections {

  /** What tables and selections by the method of NHS England begin with. */
  static final String NHS = "NHS-";

  /**
   * Days of one quarter, those that 2D follows people for, are seen in the files after the year.
   */
  private static final int MONTHS_AFTER = 3;

  private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

  private static final List<String> LONG_TERM_SUPPORT =
      List.of(
          "Long term support: Nursing care",
          "Long term support: Residential care",
          "Long term support: Community");

  private AscofSelections() {}

  static List<Selection> of(Settings settings) {
    List<Selection> selections = new ArrayList<>(List.of(joined(settings)));
    if (settings.flag("nhs_method")) {
      selections.addAll(ofNhsEngland(settings));
    }
    return List.copyOf(selections);
  }

  /**
   * The joined events of everybody (section 5): from a year before the year, for who was there
   * already, to a quarter after it, for what followed.
   */
  private static Selection joined(Settings settings) {
    LocalDate from =
        SubmissionDates.given(settings, "dhsc_joined_from", settings.yearStart().minusYears(1));
    return new Selection(
        "ASCOF",
        "cld",
        "dhsc_joined",
        "ascof",
        true,
        Map.of(
            "window_start",
            from,
            "window_end",
            settings.yearEnd().plusMonths(MONTHS_AFTER),
            "window_close",
            SubmissionDates.dhscAsOf(settings),
            "person_details",
            true));
  }

  /** The cohorts of the comparison (section 6). */
  private static List<Selection> ofNhsEngland(Settings settings) {
    LocalDate start = settings.yearStart();
    LocalDate end = settings.yearEnd();
    List<String> clients = List.of("Service user");
    List<String> services = List.of("Service");
    List<String> withPrison = new ArrayList<>(LONG_TERM_SUPPORT);
    withPrison.add("Long term support: Prison");
    return List.of(
        // No death is tested, so that the period begins before all; what is open on the last day is
        // looked for when the latest edition of each service is known.
        cohort(
            "2B-2C",
            "nhse_all_submissions",
            "nhs_history",
            settings,
            Map.of(
                "period_start",
                ALWAYS,
                "period_end",
                end,
                "client_types",
                clients,
                "event_types",
                services,
                "service_types",
                LONG_TERM_SUPPORT.subList(0, 2))),
        cohort(
            "2E",
            "nhse_latest",
            "nhs_year",
            settings,
            Map.of(
                "period_start",
                start,
                "period_end",
                end,
                "client_types",
                clients,
                "event_types",
                services,
                "service_types",
                LONG_TERM_SUPPORT,
                "test_birth",
                false)),
        cohort(
            "3D-clients",
            "nhse_latest",
            "nhs_year",
            settings,
            Map.of(
                "period_start",
                end,
                "period_end",
                end,
                "client_types",
                clients,
                "event_types",
                services,
                "service_types",
                withPrison)),
        cohort(
            "3D-carers",
            "nhse_latest",
            "nhs_year",
            settings,
            Map.of(
                "period_start",
                start,
                "period_end",
                end,
                "client_types",
                List.of("Unpaid carer"),
                "service_types",
                List.of(
                    "Unpaid carer support: Direct to unpaid carer",
                    "Unpaid carer support: Support involving the person cared-for"),
                "events_without_service",
                List.of("Assessment", "Review"),
                "outcomes_without_service",
                List.of("NFA: Information and advice or signposting"),
                "test_birth",
                false)));
  }

  /** A missing file of the year blanks the comparison only, so these feed no table of their own. */
  private static Selection cohort(
      String measure,
      String method,
      String files,
      Settings settings,
      Map<String, Object> parameters) {
    Map<String, Object> all = new HashMap<>(parameters);
    all.put("window_start", settings.yearStart());
    all.put("window_end", settings.yearEnd());
    all.put("window_close", SubmissionDates.dhscAsOf(settings));
    return new Selection(NHS + measure, "cld", method, files, false, all);
  }
}
