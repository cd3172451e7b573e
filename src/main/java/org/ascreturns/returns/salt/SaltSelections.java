package org.ascreturns.returns.salt;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ascreturns.returns.Selection;
import org.ascreturns.returns.cld.SubmissionDates;
import org.ascreturns.rule.Settings;

/** Which events SALT takes from Client Level Data, and by which national method. */
final class SaltSelections {

  private static final String YEAR = "year";

  private static final List<String> LONG_TERM_SUPPORT =
      List.of(
          "Long term support: Nursing care",
          "Long term support: Residential care",
          "Long term support: Community",
          "Long term support: Prison");

  private static final List<String> CARER_SUPPORT =
      List.of(
          "Unpaid carer support: Direct to unpaid carer",
          "Unpaid carer support: Support involving the person cared-for");

  private SaltSelections() {}

  /**
   * The events of STS001, STS002a and STS002b (spec.md 5.1), and the cohorts of LTS001a, LTS001b
   * and LTS001c (4.1), LTS002, LTS003 and LTS004.
   */
  static List<Selection> ofTables(Settings settings) {
    LocalDate start = settings.yearStart();
    LocalDate snapshot = settings.yearEnd();
    // The one with most events first: it takes as long as the others together.
    return List.of(
        shortTermSupport(settings),
        longTermSupport("LTS001a", settings, start, snapshot, true),
        longTermSupport("LTS001b", settings, snapshot, snapshot, true),
        longTermSupport("LTS001c", settings, snapshot, snapshot, false),
        reviews(settings),
        carers(settings),
        learningDisability(settings));
  }

  /** Reviews of service users that ended in the year (spec.md 9.1). */
  private static Selection reviews(Settings settings) {
    return ofTheYear(
        "LTS002",
        settings,
        "client_types",
        List.of("Service user"),
        "event_types",
        List.of("Review"),
        "must_end",
        true,
        "test_birth",
        false);
  }

  /**
   * Rows that show support of carers (spec.md 10, steps 1 and 2); the published scripts take carers
   * known by association too (D11).
   */
  private static Selection carers(Settings settings) {
    return ofTheYear(
        "LTS003",
        settings,
        "client_types",
        asPublishedScripts(settings)
            ? List.of("Unpaid carer", "Unpaid carer known by association")
            : List.of("Unpaid carer"),
        "service_types",
        CARER_SUPPORT,
        "events_without_service",
        List.of("Assessment", "Review"),
        "outcomes_without_service",
        List.of("NFA: Information and advice or signposting"),
        "test_birth",
        false);
  }

  /** Long term support for a learning disability (spec.md 11); prison by profile (D10). */
  private static Selection learningDisability(Settings settings) {
    return ofTheYear(
        "LTS004",
        settings,
        "client_types",
        List.of("Service user"),
        "event_types",
        List.of("Service"),
        "service_types",
        asPublishedScripts(settings)
            ? LONG_TERM_SUPPORT
            : LONG_TERM_SUPPORT.stream().filter(type -> !type.endsWith("Prison")).toList(),
        "support_reasons",
        List.of("Learning disability support"),
        "min_age",
        18,
        "max_age",
        64);
  }

  private static Selection ofTheYear(String name, Settings settings, Object... filters) {
    Map<String, Object> parameters =
        with(
            year(settings), "period_start", settings.yearStart(), "period_end", settings.yearEnd());
    return new Selection(name, "cld", "nhse_latest", YEAR, true, with(parameters, filters));
  }

  /** Profile NHS_SQL, where it differs from the documented method (spec.md 13). */
  private static boolean asPublishedScripts(Settings settings) {
    return settings.text("profile").equals("NHS_SQL");
  }

  /** Every event of service users, from all files: people are told apart once for the three. */
  private static Selection shortTermSupport(Settings settings) {
    return new Selection(
        "STS",
        "cld",
        "nhse_all_submissions",
        "history",
        true,
        with(
            year(settings),
            "period_start",
            settings.yearStart(),
            "period_end",
            settings.yearEnd(),
            "client_types",
            List.of("Service user"),
            "event_types",
            List.of("Request", "Assessment", "Service", "Review")));
  }

  private static Selection longTermSupport(
      String name, Settings settings, LocalDate from, LocalDate to, boolean testEnd) {
    return new Selection(
        name,
        "cld",
        "nhse_latest",
        YEAR,
        true,
        with(
            year(settings),
            "period_start",
            from,
            "period_end",
            to,
            "test_end",
            testEnd,
            "client_types",
            List.of("Service user"),
            "event_types",
            List.of("Service"),
            "service_types",
            LONG_TERM_SUPPORT));
  }

  /** Every event of the year by the methods that {@code more_selections} names. */
  static List<Selection> forAnalysts(Settings settings) {
    return settings.texts("more_selections").stream()
        .map(method -> forAnalysts(method, settings))
        .toList();
  }

  private static Selection forAnalysts(String method, Settings settings) {
    Map<String, Object> parameters =
        with(
            year(settings),
            "period_start",
            settings.yearStart(),
            "period_end",
            settings.yearEnd(),
            "person_details",
            true);
    if (method.startsWith("dhsc_")) {
      parameters.put("window_close", SubmissionDates.dhscAsOf(settings));
    }
    if (method.equals("dhsc_joined")) {
      parameters.put(
          "window_start",
          SubmissionDates.given(settings, "dhsc_joined_from", settings.yearStart().minusMonths(6)));
    }
    return new Selection(method, "cld", method, method, false, parameters);
  }

  private static Map<String, Object> year(Settings settings) {
    return with(Map.of(), "window_start", settings.yearStart(), "window_end", settings.yearEnd());
  }

  private static Map<String, Object> with(Map<String, Object> base, Object... more) {
    Map<String, Object> parameters = new HashMap<>(base);
    for (int i = 0; i < more.length; i += 2) {
      parameters.put(more[i].toString(), more[i + 1]);
    }
    return parameters;
  }
}
