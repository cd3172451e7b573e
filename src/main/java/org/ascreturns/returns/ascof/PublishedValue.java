package org.ascreturns.returns.ascof;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ascreturns.extract.CopyRow;
import org.ascreturns.returns.table.ReferenceCsv;
import org.jspecify.annotations.Nullable;

/**
 * One line of the published time series of the measures, as it is printed there: codes with or
 * without punctuation, years as 2022-23 or 2022/23, breakdown and type blank in some years,
 * councils by ONS code, by three-digit code or by one of several names.
 */
final class PublishedValue {

  /** What the file calls each column, besides the name in front. */
  static final Map<String, List<String>> OTHER_NAMES =
      Map.of(
          "year", List.of("Financial Year", "Reporting Year"),
          "ons_code", List.of("ONS Area Code"),
          "la_code", List.of("Geographical Code"),
          "area", List.of("Geographical Description", "Area Name"),
          "level", List.of("Geographical Level"),
          "measure", List.of("Measure Group"),
          "measure_code", List.of("ASCOF Measure Code"),
          "disaggregation", List.of("Disaggregation Level"),
          "measure_type", List.of(),
          "value", List.of("Measure Value"));

  static final List<String> FILE_COLUMNS =
      List.of(
          "year",
          "ons_code",
          "la_code",
          "area",
          "level",
          "measure",
          "measure_code",
          "disaggregation",
          "measure_type",
          "value");

  static final Set<String> OPTIONAL =
      Set.of("la_code", "area", "level", "measure_code", "disaggregation", "measure_type");

  static final List<String> COLUMNS =
      List.of(
          "framework",
          "code",
          "age_group",
          "year",
          "ons_code",
          "level",
          "area",
          "value",
          "not_used");

  /** The first year of the framework with six objectives. */
  private static final int FRAMEWORK_OF_2023 = 2023;

  private static final String TOTAL = "Total";
  private static final Pattern YEAR =
      Pattern.compile("(20\\d\\d)\\s*(?:-|/|to)\\s*(?:20)?(\\d\\d)");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
  private static final Pattern WITH_THOUSANDS =
      Pattern.compile("-?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
  private static final Pattern SUPPRESSED =
      Pattern.compile("|[-*:.]{1,2}|\\[?[a-z]\\]?|n/?a|suppressed", Pattern.CASE_INSENSITIVE);

  /** Measures of one age group: their total is printed under its name too. */
  private static final Map<String, String> OF_ONE_AGE_GROUP =
      Map.of(
          "F2014 2A1", "18 to 64",
          "F2014 1E", "18 to 64",
          "F2014 1G", "18 to 64",
          "F2023 2B", "18 to 64",
          "F2023 2ELD", "18 to 64",
          "F2014 2A2", "65 and above",
          "F2014 2B1", "65 and above",
          "F2014 2B2", "65 and above",
          "F2023 2C", "65 and above");

  private static final String BY_AGE_ONLY = "F2023 2E";

  private record Measure(String code, int first, int last, String successor) {
    boolean in(int year) {
      return first <= year && year <= last;
    }
  }

  private static final Map<String, List<Measure>> MEASURES = measures();
  private static final Map<String, String> CODES_OF_COUNCILS = codesOfCouncils();
  private static final Map<String, String> CODES_OF_NAMES = codesOfNames();

  private PublishedValue() {}

  /** What the line is kept as; null if it cannot be used. */
  static @Nullable Consumer<CopyRow> of(Map<String, String> values) {
    Integer year = year(values.getOrDefault("year", ""));
    if (year == null) {
      return null;
    }
    String area = values.getOrDefault("area", "");
    String code = areaCode(values, area);
    String level = level(values.getOrDefault("level", ""), code);
    String type = values.getOrDefault("measure_type", "");
    String breakdown = values.getOrDefault("disaggregation", "");
    if (level == null) {
      return notUsed(year, area, "of " + values.getOrDefault("level", "").toLowerCase(Locale.UK));
    }
    if (!type.isEmpty() && !type.equalsIgnoreCase("Outcome")) {
      return notUsed(year, area, type.toLowerCase(Locale.UK) + ", no outcome");
    }
    String framework = year < FRAMEWORK_OF_2023 ? "F2014" : "F2023";
    Optional<String> measure = measure(framework, year, values.getOrDefault("measure", ""));
    if (measure.isEmpty() || code.isEmpty()) {
      return null;
    }
    String ageGroup = ageGroup(framework + " " + measure.get(), year, breakdown, values);
    if (ageGroup == null) {
      return notUsed(year, area, "of a part of the people only");
    }
    String printed = values.getOrDefault("value", "");
    if (SUPPRESSED.matcher(printed).matches()) {
      return notUsed(year, area, "without value");
    }
    String digits = WITH_THOUSANDS.matcher(printed).matches() ? printed.replace(",", "") : printed;
    if (!NUMBER.matcher(digits).matches()) {
      return null;
    }
    return row ->
        row.text(framework)
            .text(measure.get())
            .text(ageGroup)
            .integer(year)
            .text(code)
            .text(level)
            .text(area.isEmpty() ? null : area)
            .number(new BigDecimal(digits))
            .text(null);
  }

  private static Consumer<CopyRow> notUsed(int year, String area, String why) {
    return row ->
        row.text(null)
            .text(null)
            .text(null)
            .integer(year)
            .text(null)
            .text(null)
            .text(area.isEmpty() ? null : area)
            .number(null)
            .text(why);
  }

  private static @Nullable Integer year(String printed) {
    Matcher year = YEAR.matcher(printed);
    if (!year.matches()) {
      return null;
    }
    int first = Integer.parseInt(year.group(1));
    return (first + 1) % 100 == Integer.parseInt(year.group(2)) ? first : null;
  }

  /** ONS code; empty if there is none and no name or other code tells it. */
  private static String areaCode(Map<String, String> values, String area) {
    String ons = values.getOrDefault("ons_code", "").toUpperCase(Locale.ROOT);
    if (ons.matches("[A-Z][0-9]{8}")) {
      return ons;
    }
    String cassr = ons.matches("[0-9]{3}") ? ons : values.getOrDefault("la_code", "");
    if (cassr.matches("[0-9]{3}")) {
      return CODES_OF_COUNCILS.getOrDefault(cassr, cassr);
    }
    return CODES_OF_NAMES.getOrDefault(plain(area), "");
  }

  /** England, Region or Council; null for the levels that nothing is compared with. */
  private static @Nullable String level(String printed, String code) {
    return switch (printed.toLowerCase(Locale.ROOT)) {
      case "england", "national" -> "England";
      case "region", "regional" -> "Region";
      case "council", "cassr", "local authority", "la" -> "Council";
      case "" -> code.startsWith("E92") ? "England" : code.startsWith("E12") ? "Region" : "Council";
      default -> null;
    };
  }

  /** The code of measures.csv; empty if the framework has no such measure. */
  private static Optional<String> measure(String framework, int year, String printed) {
    List<Measure> known = MEASURES.getOrDefault(framework + " " + plain(printed), List.of());
    if (known.stream().anyMatch(measure -> measure.in(year))) {
      return Optional.of(known.get(0).code());
    }
    // From 2024-25 on the old code may stand for the measure that came in its place.
    return known.stream()
        .max(Comparator.comparingInt(Measure::last))
        .map(
            measure ->
                measure.last() < year && MEASURES.containsKey(framework + " " + measure.successor())
                    ? measure.successor()
                    : measure.code());
  }

  private static @Nullable String ageGroup(
      String measure, int year, String breakdown, Map<String, String> values) {
    String group =
        switch (breakdown.toLowerCase(Locale.ROOT).replace(" to ", "-").replace(" ", "")) {
          case "", "total", "all", "allages" ->
              hasSuffix(values) && breakdown.isEmpty() ? null : TOTAL;
          case "18-64" -> "18 to 64";
          case "65andover", "65andabove", "65+" -> "65 and above";
          default -> null;
        };
    if (group == null || group.equals(TOTAL)) {
      return group;
    }
    if (group.equals(OF_ONE_AGE_GROUP.get(measure))) {
      return TOTAL;
    }
    return measure.equals(BY_AGE_ONLY) && year > FRAMEWORK_OF_2023 ? group : null;
  }

  /** A code such as 1C1A1864 of the measure 1C1A: a part of the people. */
  private static boolean hasSuffix(Map<String, String> values) {
    String whole = plain(values.getOrDefault("measure_code", ""));
    String group = plain(values.getOrDefault("measure", ""));
    return whole.length() > group.length() && whole.startsWith(group);
  }

  /** Letters and digits alone, in upper case. */
  private static String plain(String printed) {
    return printed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
  }

  private static Map<String, List<Measure>> measures() {
    Map<String, List<Measure>> measures = new HashMap<>();
    for (NamedCsvRecord line : ReferenceCsv.rows("ascof", "measures")) {
      Measure measure =
          new Measure(
              line.getField("code"),
              firstYear(line.getField("first_year"), 0),
              firstYear(line.getField("last_year"), Integer.MAX_VALUE),
              line.getField("successor_code"));
      Stream.of("code", "benchmark_code", "display_code")
          .map(column -> plain(line.getField(column)))
          .filter(name -> !name.isEmpty())
          .distinct()
          .forEach(
              name ->
                  measures.merge(
                      line.getField("framework") + " " + name,
                      List.of(measure),
                      (some, more) -> Stream.concat(some.stream(), more.stream()).toList()));
    }
    return Map.copyOf(measures);
  }

  private static int firstYear(String year, int otherwise) {
    return year.isEmpty() ? otherwise : Integer.parseInt(year.substring(0, 4));
  }

  private static Map<String, String> codesOfCouncils() {
    Map<String, String> codes = new HashMap<>();
    for (NamedCsvRecord council : ReferenceCsv.rows("ascof", "councils")) {
      if (council.getField("status").equals("current")) {
        codes.put(council.getField("la_code"), council.getField("ons_code"));
      }
    }
    return Map.copyOf(codes);
  }

  private static Map<String, String> codesOfNames() {
    Map<String, String> codes = new HashMap<>();
    for (String list : List.of("councils", "regions", "area_names")) {
      for (NamedCsvRecord area : ReferenceCsv.rows("ascof", list)) {
        codes.putIfAbsent(plain(area.getField("name")), area.getField("ons_code"));
      }
    }
    return Map.copyOf(codes);
  }
}
