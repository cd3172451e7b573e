package org.ascreturns.returns.indicators;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ascreturns.returns.Extract;
import org.ascreturns.returns.Return;
import org.ascreturns.rule.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Local indicators by month and year to date, from the rows and cells of the other returns' last
 * complete runs and from a file of monthly figures.
 */
public final class IndicatorsReturn implements Return {

  /** Parameters that are lists of words. */
  private static final List<String> WORDS =
      List.of(
          "contacts_resolved",
          "contacts_advice",
          "contacts_prevention",
          "contacts_signposting",
          "contacts_assessment",
          "assessments_care_act",
          "assessments_clients",
          "dols_leave_out_reasons");

  @Override
  public String id() {
    return "indicators";
  }

  @Override
  public String title() {
    return "Local indicators";
  }

  @Override
  public List<Extract> extracts() {
    return List.of(FigureList.extract());
  }

  @Override
  public List<String> readsReturns() {
    return List.of("ascof", "ascs", "dols", "sac", "salt");
  }

  @Override
  public Map<String, Object> sqlParameters(Settings settings) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("year_name", settings.yearName());
    WORDS.forEach(name -> parameters.put(name, settings.texts(name).toArray(String[]::new)));
    parameters.put(
        "waiting_bands_weeks",
        settings.texts("waiting_bands_weeks").stream()
            .map(Integer::valueOf)
            .toArray(Integer[]::new));
    parameters.put("targets", json(settings.parameters().get("local_targets")));
    return parameters;
  }

  /** Numbers by name as JSON. */
  private static String json(@Nullable Object targets) {
    Map<String, String> numbers = new TreeMap<>();
    if (targets instanceof Map<?, ?> map) {
      map.forEach((name, value) -> numbers.put(name.toString(), value.toString()));
    }
    return numbers.entrySet().stream()
        .map(target -> "\"" + target.getKey().replace("\"", "") + "\":" + target.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  @Override
  public List<String> notes(Settings settings) {
    return List.of(
        "Months are those that were over on the as-at date. A figure that cannot be made is blank;"
            + " indicators.csv names what is missing.",
        "Each day of Client Level Data is read from the file that was imported last of those whose"
            + " period covers it.",
        "Who waits for an assessment is told from contacts and the assessments and services that"
            + " followed; contacts that ended before the period of the files are not seen.",
        "Year to date is over all items from 1 April, not a mean of monthly means, and begins anew"
            + " each April.",
        "Targets, outcomes of contacts and other local settings stand in jobs/indicators.yaml.");
  }
}
