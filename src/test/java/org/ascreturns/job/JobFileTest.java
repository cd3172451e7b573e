package org.ascreturns.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ascreturns.rule.Settings;
import org.ascreturns.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobFileTest {

  private static final LocalDate AS_AT = LocalDate.of(2026, 4, 15);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "profile: NHS                        | profile must be one of NHS_PDF, NHS_SQL",
        "release: R3                         | release must be one of auto, R1, R2",
        "age_method: proxy_month             | age_method must be one of PROXY_MONTH, EXACT",
        "dummy_dob_action: delete            | dummy_dob_action must be one of null, warn",
        "period_basis: derived               | period_basis must be one of stated, derived_v1",
        "dhsc_key_values: cooked             | dhsc_key_values must be one of cleaned, raw",
        "earliest_start_date: 31/02/2020     | earliest_start_date must be a date such as 2026-03-31",
        "earliest_start_date: 2020-02-31     | earliest_start_date must be a date such as 2026-03-31",
        "window_close: soon                  | window_close must be a date such as 2026-03-31",
        "lts001c_cutoff: 2025                | lts001c_cutoff must be a date such as 2026-03-31",
        "dummy_dates_of_birth: [1900-13-01]  | dummy_dates_of_birth must be dates such as 2026-03-31",
        "dhsc: {v2_calendar_start: april}    | dhsc_v2_calendar_start must be a date such as",
        "stale_days: -3                      | stale_days must not be negative",
        "max_weekly_cost: -0.01              | max_weekly_cost must not be negative",
        "workers: 0                          | workers must be from 1 to 20",
        "workers: 21                         | workers must be from 1 to 20",
        "keep_runs: 0                        | keep_runs must be from 1 to 1000",
        "stale_days: three                   | stale_days must be a whole number",
        "stale_dayz: 3                       | \"stale_dayz\" is not known here",
        "stale_days:                         | stale_days must be a whole number"
      })
  void aParameterThatCannotBeIsRefusedWithItsLine(String parameter, String words) {
    own("council: \"999\"\nparameters:\n  " + parameter + "\n");

    assertThatThrownBy(() -> JobFile.read("salt", folder))
        .isInstanceOf(WrongUseException.class)
        .hasMessageContaining("salt.yaml, line 3: " + words);
  }

  @Test
  void aParameterOfOneRunIsHeldToTheSame() {
    JobFile job = JobFile.read("salt", folder);

    assertThatThrownBy(() -> settings(job, Map.of("profile", "NHS")))
        .isInstanceOf(WrongUseException.class)
        .hasMessageContaining("--set profile")
        .hasMessageContaining("one of NHS_PDF, NHS_SQL");
    assertThatThrownBy(() -> settings(job, Map.of("stale_days", "")))
        .isInstanceOf(WrongUseException.class)
        .hasMessageContaining("stale_days must be a whole number");
  }

  @Test
  void whatTheCommentsAllowIsTaken() {
    own(
        """
        parameters:
          profile: NHS_SQL
          release: R1
          dummy_dob_action: warn
          window_close: 2026-06-30
          lts001c_cutoff:
          workers: 1
          stale_days: 0
        """);

    Settings settings = settings(JobFile.read("salt", folder), Map.of("workers", "20"));

    assertThat(settings.text("profile")).isEqualTo("NHS_SQL");
    assertThat(settings.date("window_close")).isEqualTo("2026-06-30");
    assertThat(settings.parameters()).doesNotContainKey("lts001c_cutoff");
    assertThat(settings.integer("workers")).isEqualTo(20);
    assertThat(settings.integer("stale_days")).isZero();
  }

  @Test
  void aCopyOfTheWholeFileIsTaken() throws IOException {
    own(Files.readString(Path.of("jobs", "salt.yaml")));

    assertThat(settings(JobFile.read("salt", folder), Map.of()))
        .isEqualTo(settings(JobFile.read("salt", folder.resolve("none")), Map.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "return: sac                                        | 1 | this is the job of salt",
        "files: {cld: {patterns: ['*[cld.csv']}}            | 1 | is not a pattern of file names",
        "files: {cld: {patterns: [cld/*.csv]}}              | 1 | is not a pattern of file names",
        "thresholds: {failed_checks: -1}                    | 1 | failed_checks must be a whole number",
        "thresholds: {failed_checks: few}                   | 1 | failed_checks must be a whole number",
        "council: &itself [*itself]                         | 1 | must not hold itself",
        "thresholds: {failed_cheques: 1}                    | 1 | \"failed_cheques\" is not known here"
      })
  void whatElseCannotBeIsRefusedWithItsLine(String text, int line, String words) {
    own(text);

    assertThatThrownBy(() -> JobFile.read("salt", folder))
        .isInstanceOf(WrongUseException.class)
        .hasMessageContaining("salt.yaml, line " + line + ": ")
        .hasMessageContaining(words);
  }

  @Test
  void aKindOfFileThatTheReturnNeedsMustBeThere() {
    own("dols.yaml", "files:\n");

    assertThatThrownBy(() -> JobFile.read("dols", folder))
        .isInstanceOf(WrongUseException.class)
        .hasMessageContaining("dols.yaml, line 1: the kind of file dols is missing");
  }

  @Test
  void whatIsSharedHoldsForEachReturnAndTheJobWins() {
    own(
        "cld.yaml",
        """
        files: {cld: {patterns: ["events*.csv"]}}
        rules: {CLD-R033: warn}
        parameters: {stale_days: 100, orphan_review_days: 90}
        """);
    own("salt.yaml", "parameters: {stale_days: 200}");

    for (String name : List.of("salt", "ascof")) {
      Settings settings =
          JobFile.read(name, folder).settings(2025, null, AS_AT, Map.of(), Set.of("CLD-R033"));
      assertThat(settings.inputs().get("cld").files()).containsExactly("events*.csv");
      assertThat(settings.severities()).containsEntry("CLD-R033", Severity.WARN);
      assertThat(settings.integer("orphan_review_days")).isEqualTo(90);
      assertThat(settings.integer("stale_days")).isEqualTo(name.equals("salt") ? 200 : 100);
    }
  }

  @Test
  void aFaultOfASharedFileIsRefusedWithItsLine() {
    own("cld.yaml", "parameters:\n  stale_dayz: 3\n");

    assertThatThrownBy(() -> JobFile.read("ascof", folder))
        .isInstanceOf(WrongUseException.class)
        .hasMessageContaining("cld.yaml, line 2: \"stale_dayz\" is not known here");

    own("cld.yaml", "thresholds: {failed_checks: 3}");

    assertThatThrownBy(() -> JobFile.read("salt", folder))
        .isInstanceOf(WrongUseException.class)
        .hasMessageContaining("cld.yaml, line 1: \"thresholds\" is not known here");
  }

  @Test
  void thresholdsAreTakenAndStoredWithTheRun() {
    own("thresholds: {rejected_percent: 7.5, failed_checks: 3}");

    Settings settings = settings(JobFile.read("salt", folder), Map.of());

    assertThat(settings.maxRejectedPercent()).isEqualByComparingTo("7.5");
    assertThat(settings.maxFailedChecks()).isEqualTo(3);
    assertThat(Canonical.settings(Canonical.map(settings)).maxFailedChecks()).isEqualTo(3);
  }

  private static Settings settings(JobFile job, Map<String, String> overrides) {
    return job.settings(2025, null, AS_AT, overrides, Set.of());
  }

  private void own(String text) {
    own("salt.yaml", text);
  }

  private void own(String name, String text) {
    try {
      Files.createDirectories(folder.resolve("jobs"));
      Files.writeString(folder.resolve("jobs").resolve(name), text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
