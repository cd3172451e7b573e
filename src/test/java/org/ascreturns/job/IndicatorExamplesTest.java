package org.ascreturns.job;

import static org.ascreturns.job.IndicatorsRun.event;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The worked examples of the local indicators (section 5), two years later than they are written,
 * each from the run of the return that has its cases.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndicatorExamplesTest {

  private static final LocalDate AS_AT = LocalDate.of(2025, 10, 5);
  private static final Map<String, String> LONG_TERM_ASSESSMENT =
      Map.of("Assessment Type", "Long term assessment");
  private static final Map<String, String> TO_ASSESSMENT =
      Map.of("Event Outcome", "Progress to assessment, review or reassessment");
  private static final Map<String, String> COMMUNITY =
      Map.of(
          "Service Type",
          "Long term support: Community",
          "Service Component",
          "Home support or domiciliary care",
          "Delivery Mechanism",
          "CASSR commissioned support");
  private static final Map<String, String> CARE_HOME =
      Map.of(
          "Service Type",
          "Long term support: Residential care",
          "Service Component",
          "Long term residential care");

  @TempDir static Path folder;
  private IndicatorsRun runs = new IndicatorsRun(Path.of("unused"));
  private Map<String, NamedCsvRecord> figures = Map.of();
  private Map<String, NamedCsvRecord> open = Map.of();

  @BeforeAll
  void run() {
    runs.close();
    runs = new IndicatorsRun(folder);
    giveEvents();
    giveSafeguarding();
    giveApplications();
    runs.with(
        "all",
        "figures.csv",
        List.of(
            "indicator,part,area,month,numerator,denominator,value",
            "RB06,,,2025-08,1170,448000,"));
    runs.with(
        "all",
        "population.csv",
        List.of("ons_code,year,age_band,persons", "999,2025,65+,52000", "999,2025,18-64,100000"));
    Map<String, String> asNational = Map.of("apply_local_rules", "false");
    complete(runs.run("sac", "before", 2024, LocalDate.of(2025, 4, 20), Map.of()));
    complete(runs.run("ascof", "all", 2025, AS_AT, asNational));
    complete(runs.run("sac", "all", 2025, AS_AT, Map.of()));
    complete(runs.run("dols", "all", 2025, AS_AT, Map.of()));
    complete(runs.run("indicators", "all", 2025, AS_AT, Map.of()));
    figures = runs.figures("all", "2025-26");
    // The example of AS03 has an assessment that would be one more of AS02.
    complete(runs.run("ascof", "open", 2025, AS_AT, asNational));
    complete(runs.run("indicators", "open", 2025, AS_AT, Map.of()));
    open = runs.figures("open", "2025-26");
  }

  private static void complete(RunResult result) {
    assertThat(result.ending()).as(result.message()).isEqualTo(RunResult.Ending.COMPLETED);
  }

  @AfterAll
  void close() {
    runs.close();
  }

  private void giveEvents() {
    List<Map<String, String>> events = new ArrayList<>();
    String[][] completed = {
      {"2025-01-02", "2025-04-20"},
      {"2025-03-01", "2025-05-15"},
      {"2025-05-10", "2025-07-20"},
      {"2025-08-01", "2025-09-14"}
    };
    for (String[] dates : completed) {
      events.add(
          event("AS02-" + events.size(), "Assessment", dates[0], dates[1], LONG_TERM_ASSESSMENT));
    }
    for (String waitingSince : List.of("2025-07-09", "2025-07-08", "2025-01-01", "2025-09-29")) {
      events.add(
          event("AS05-" + events.size(), "Request", waitingSince, waitingSince, TO_ASSESSMENT));
    }
    events.add(event("A", "Service", "2020-01-06", "", COMMUNITY));
    events.add(event("A", "Review", "2024-06-20", "2024-07-01", Map.of()));
    events.add(event("B", "Service", "2024-07-01", "", COMMUNITY));
    events.add(event("C", "Service", "2024-06-30", "", COMMUNITY));
    events.add(event("C", "Review", "2025-05-02", "2025-05-02", Map.of()));
    events.add(event("D", "Service", "2019-01-07", "", COMMUNITY));
    events.add(event("D", "Review", "2024-06-29", "2024-06-29", Map.of()));
    events.add(event("E", "Service", "2019-01-07", "2025-06-29", COMMUNITY));
    for (int i = 0; i < 150; i++) {
      events.add(event("AD02-" + i, "Service", "2025-05-06", "", CARE_HOME));
    }
    runs.withEvents(
        "all", "999_CLD_20240401_20250930_20251001060000.csv", "2024-04-01", "2025-09-30", events);
    runs.withEvents(
        "open",
        "999_CLD_20250401_20250930_20251001060000.csv",
        "2025-04-01",
        "2025-09-30",
        List.of(
            event("P1", "Assessment", "2025-06-01", "", LONG_TERM_ASSESSMENT),
            event("P1", "Assessment", "2025-09-10", "", LONG_TERM_ASSESSMENT),
            event("P2", "Assessment", "2025-09-02", "2025-10-03", LONG_TERM_ASSESSMENT),
            event("P3", "Assessment", "2025-07-05", "2025-09-30", LONG_TERM_ASSESSMENT)));
  }

  private void giveSafeguarding() {
    List<String> persons =
        List.of(
            "person_id,date_of_birth,date_of_death,gender,ethnicity,primary_support_reason",
            "P1,1950-06-15,,FEMALE,WHITE,PHYSICAL");
    List<String> concerns =
        new ArrayList<>(
            List.of(
                "concern_id,person_id,date_raised,primary_support_reason,decision,date_of_decision,la_of_abuse"));
    List<String> enquiries =
        new ArrayList<>(
            List.of(
                "enquiry_id,person_id,concern_id,enquiry_type,date_commenced,date_concluded,primary_support_reason,la_of_abuse,large_scale_ref"));
    runs.with("before", "sac-persons.csv", persons)
        .with("before", "sac-concerns.csv", concerns)
        .with(
            "before",
            "sac-enquiries.csv",
            List.of(
                enquiries.get(0),
                "E1,P1,,S42,2024-11-30,2025-02-28,PHYSICAL,,",
                "E2,P1,,S42,2024-11-30,2025-03-01,PHYSICAL,,"));
    for (int i = 1; i <= 2_700; i++) {
      concerns.add("C" + i + ",P1,2025-0" + (4 + i % 6) + "-15,PHYSICAL,S42,2025-09-30,");
      if (i % 5 == 0) {
        enquiries.add("E" + i + ",P1,C" + i + ",S42,2025-09-30,,PHYSICAL,,");
      }
    }
    runs.with("all", "sac-persons.csv", persons)
        .with("all", "sac-concerns.csv", concerns)
        .with("all", "sac-enquiries.csv", enquiries);
  }

  private void giveApplications() {
    List<String> lines = new ArrayList<>(List.of(DolsRun.HEADER));
    String[][] signedOff = {
      {"2025-04-30", "100"},
      {"2025-04-10", "250"},
      {"2025-05-01", "60"},
      {"2025-05-02", "90"},
      {"2025-05-31", "120"}
    };
    for (String[] one : signedOff) {
      LocalDate end = LocalDate.parse(one[0]);
      lines.add(
          "L%d,P%d,999,1-100000001,%s,0,1,1,1,1,1,1,%s,%s,1,,%s,%s,,0,1940-05-10,2,1,1"
              .formatted(
                  lines.size(),
                  lines.size(),
                  end.minusDays(Long.parseLong(one[1])),
                  end,
                  end,
                  end,
                  end.plusMonths(6)));
    }
    runs.with("all", "dols.csv", lines)
        .with(
            "all",
            "ref-dols-locations.csv",
            List.of("cqc_location_code,location_type", "1-100000001,care_home"));
  }

  private static NamedCsvRecord of(Map<String, NamedCsvRecord> figures, String key) {
    return Objects.requireNonNull(figures.get(key), key);
  }

  private String value(String key) {
    NamedCsvRecord line = of(figures, key);
    return line.getField("value") + line.getField("status");
  }

  private String terms(String key) {
    NamedCsvRecord line = of(figures, key);
    return String.join(
        " ", line.getField("numerator"), line.getField("denominator"), line.getField("value"));
  }

  @Test
  void everyExampleComesToItsResult() {
    Map<String, String> found = new HashMap<>();
    Map<String, String> expected =
        Map.ofEntries(
            Map.entry("AS02 year_to_date 2025-09", "298 4 74.5"),
            Map.entry("AS05 month 2025-09", "2 4 50.0"),
            Map.entry("AS04 month 2025-09", "4  4"),
            Map.entry("RV01 month 2025-06", "2 3 66.67"),
            Map.entry("DO04 year_to_date 2025-04", "350 2 175.0"),
            Map.entry("DO04 year_to_date 2025-05", "620 5 124.0"),
            Map.entry("SG01 year_to_date 2025-09", "2700  2700"),
            Map.entry("SG01 projection 2025-09", "5385.245902  5385"),
            Map.entry("SG03 year_to_date 2025-09", "540 2700 20.0"),
            Map.entry("SG05 month 2025-02", "1 1 100.0"),
            Map.entry("SG05 year_to_date 2025-03", "1 2 50.0"),
            Map.entry("AD02 projection 2025-09", "299.180328 52000 575.3"),
            Map.entry("RB06 month 2025-08", "1170 13888000 8.42"));
    expected.keySet().forEach(key -> found.put(key, terms(key)));
    assertThat(found).isEqualTo(expected);
    assertThat(of(open, "AS03 month 2025-09").getField("value")).isEqualTo("2");
    assertThat(of(open, "AS06 month 2025-09").getField("value")).isEqualTo("3");
  }

  @Test
  void whatNobodyGaveIsNotAvailableAndSaysWhat() {
    assertThat(value("FD01 month 2025-09"))
        .isEqualTo("not available: figures*.csv (contact-centre call log)");
    assertThat(value("SU01 1A year 2025-09")).isEqualTo("not available: a run of ASCS");
    // Twelve months of reviews before a month, and a month that is not over.
    assertThat(value("RV01 month 2025-02"))
        .isEqualTo("not available: Client Level Data, whole for 01/03/2024 to 28/02/2025");
    assertThat(figures).doesNotContainKey("AS01 month 2025-10");
  }
}
