package org.ascreturns.returns.cld;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ascreturns.rule.Settings;
import org.ascreturns.rule.Severity;

/** Settings of the sample council, as spec.md section 10 has them, with single values changed. */
final class CldSettings {

  private final Map<String, Object> parameters = new HashMap<>();
  private final Map<String, Severity> severities = new HashMap<>();
  private final Map<String, String> columns = new HashMap<>();
  private final Map<String, Map<String, String>> values = new HashMap<>();
  private LocalDate asAt = LocalDate.of(2026, 4, 15);

  CldSettings() {
    parameters.put("release", "auto");
    parameters.put("max_age_years", 115);
    parameters.put("earliest_start_date", "1990-01-01");
    parameters.put("max_weekly_cost", "10000.00");
    parameters.put("allow_test_nhs_numbers", true);
    parameters.put("dummy_dob_action", "null");
    parameters.put(
        "dummy_dates_of_birth",
        List.of(
            "1753-01-01",
            "1800-01-01",
            "1900-01-01",
            "1901-01-01",
            "1911-11-11",
            "9999-09-09",
            "9999-12-31"));
    parameters.put("no_fixed_abode_postcode_prefix", "ZZ99");
    parameters.put("null_words", List.of("NULL", "N/A", "NONE", "#N/A", "-"));
    parameters.put("apply_local_rules", true);
  }

  CldSettings with(String parameter, Object value) {
    parameters.put(parameter, value);
    return this;
  }

  CldSettings severity(String rule, Severity severity) {
    severities.put(rule, severity);
    return this;
  }

  CldSettings column(String own, String field) {
    columns.put(own, field);
    return this;
  }

  CldSettings value(String list, String own, String national) {
    values.computeIfAbsent(list, name -> new HashMap<>()).put(own, national);
    return this;
  }

  CldSettings asAt(LocalDate day) {
    asAt = day;
    return this;
  }

  Settings build() {
    return new Settings(
        "salt",
        2025,
        "999",
        asAt,
        parameters,
        severities,
        Map.of(
            "cld",
            new Settings.Input(
                List.of("*cld*.csv"), columns, values, List.of("Team", "Worker"), "Team")),
        BigDecimal.valueOf(5));
  }
}
