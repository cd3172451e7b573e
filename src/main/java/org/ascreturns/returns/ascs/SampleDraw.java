package org.ascreturns.returns.ascs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.ascreturns.returns.Sampling;
import org.ascreturns.returns.ascs.EligiblePeople.Eligible;
import org.ascreturns.returns.table.ReferenceCsv;
import org.ascreturns.rule.Settings;

/**
 * Draws the sample of the survey: the eligible population by stratum, sizes, a simple random sample
 * in each stratum, the rest in order as the reserve (specification, section 4).
 */
final class SampleDraw implements Sampling {

  /** The reasons for which a person stays in the eligible population and is not drawn. */
  private static final Set<String> REASONS =
      Set.of(
          "capacity_care_home_manager",
          "capacity_taken_by_la",
          "died",
          "moved_away",
          "in_hospital",
          "declined");

  private static final List<String> GENDERS = List.of("Male", "Female", "Other");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Override
  public Drawn draw(Request request) {
    List<List<String>> out = new ArrayList<>();
    List<Eligible> eligible = eligible(request.people(), out);
    if (eligible.isEmpty()) {
      throw new IllegalArgumentException(
          "Nobody in the list can be put in a stratum, so nobody can be drawn.");
    }
    Set<String> notDrawn = new HashSet<>();
    for (Map<String, String> person : request.left()) {
      String id = person.getOrDefault("person_id", "");
      String reason = person.getOrDefault("reason", "");
      if (!REASONS.contains(reason)) {
        throw new IllegalArgumentException(
            "\""
                + reason
                + "\" is no reason to leave somebody out of the sample. Known are: "
                + String.join(", ", REASONS.stream().sorted().toList())
                + ".");
      }
      if (notDrawn.add(id)) {
        out.add(List.of(id, "in the eligible population, not in the sample", reason));
      }
    }
    Strata strata = new Strata(eligible, notDrawn);
    Settings settings = request.settings();
    BigDecimal lowest = settings.decimal("stratum_lowest_percent").divide(HUNDRED);
    Map<Integer, Integer> places =
        SampleSize.places(
            strata.population(),
            strata.available(),
            lowest,
            margin(settings),
            request.responseRate(),
            request.rateOfStratum());
    List<List<String>> sample = new ArrayList<>();
    List<List<String>> reserve = new ArrayList<>();
    strata.byStratum.forEach(
        (stratum, people) -> {
          List<Eligible> shuffled =
              new ArrayList<>(
                  people.stream().filter(person -> !notDrawn.contains(person.id())).toList());
          shuffled.sort(Comparator.comparing(Eligible::id));
          Collections.shuffle(shuffled, new Random(request.seed() * 31 + stratum));
          int drawn = places.getOrDefault(stratum, 0);
          for (int i = 0; i < shuffled.size(); i++) {
            (i < drawn ? sample : reserve).add(line(shuffled.get(i), i + 1));
          }
        });
    return new Drawn(
        says(strata, places, request),
        List.of(
            new Table("ascs_sample", PERSON, sample),
            new Table("ascs_reserve", PERSON, reserve),
            new Table(
                "ascs_eligible_population_" + settings.yearName(),
                List.of(
                    "age_band",
                    "gender",
                    "primary_support_reason",
                    "community",
                    "residential",
                    "nursing"),
                populationTable(eligible)),
            new Table("ascs_left_out", List.of("person_id", "what", "reason"), out),
            new Table(
                "ascs_draw",
                List.of(
                    "stratum",
                    "eligible",
                    "available",
                    "share_of_eligible",
                    "share_of_sample",
                    "response_rate",
                    "drawn",
                    "reserve",
                    "seed"),
                audit(strata, places, lowest, request))));
  }

  private static final List<String> PERSON =
      List.of(
          "person_id",
          "stratum",
          "order_in_stratum",
          "age",
          "gender",
          "primary_support_reason",
          "support_setting");

  private static List<String> line(Eligible person, int place) {
    return List.of(
        person.id(),
        String.valueOf(person.stratum()),
        String.valueOf(place),
        String.valueOf(person.age()),
        String.valueOf(person.gender()),
        String.valueOf(person.reason()),
        String.valueOf(person.setting()));
  }

  /** Who can be put in a stratum; each person once. */
  private static List<Eligible> eligible(List<Map<String, String>> people, List<List<String>> out) {
    Map<String, Eligible> eligible = new LinkedHashMap<>();
    for (Map<String, String> values : people) {
      EligiblePeople.Read read = EligiblePeople.read(values);
      Eligible person = read.person();
      String id = values.getOrDefault("person_id", "");
      if (person == null) {
        out.add(List.of(id, "not in the eligible population", read.problem()));
      } else if (eligible.putIfAbsent(id, person) != null) {
        out.add(List.of(id, "counted once", "The person number stands there twice"));
      }
    }
    return List.copyOf(eligible.values());
  }

  /** The strata with their people. */
  private static final class Strata {
    private final Map<Integer, List<Eligible>> byStratum = new TreeMap<>();
    private final Set<String> notDrawn;

    Strata(List<Eligible> people, Set<String> notDrawn) {
      this.notDrawn = notDrawn;
      for (int stratum = 1; stratum <= 4; stratum++) {
        byStratum.put(stratum, new ArrayList<>());
      }
      people.forEach(person -> Objects.requireNonNull(byStratum.get(person.stratum())).add(person));
    }

    Map<Integer, Integer> population() {
      Map<Integer, Integer> sizes = new TreeMap<>();
      byStratum.forEach((stratum, people) -> sizes.put(stratum, people.size()));
      return sizes;
    }

    Map<Integer, Integer> available() {
      Map<Integer, Integer> sizes = new TreeMap<>();
      byStratum.forEach(
          (stratum, people) ->
              sizes.put(
                  stratum,
                  (int) people.stream().filter(person -> !notDrawn.contains(person.id())).count()));
      return sizes;
    }
  }

  /** The margin of error that is required of the council as a whole, as a fraction. */
  private static BigDecimal margin(Settings settings) {
    return settings.decimal("margin_of_error_percent").divide(HUNDRED);
  }

  private static List<String> says(Strata strata, Map<Integer, Integer> places, Request request) {
    int all = sum(strata.population());
    int drawn = sum(places);
    BigDecimal margin = margin(request.settings());
    BigDecimal answers =
        BigDecimal.valueOf(drawn).multiply(request.responseRate()).setScale(0, RoundingMode.FLOOR);
    List<String> says = new ArrayList<>();
    says.add(
        String.format(
            Locale.UK,
            "%,d people are eligible; %,d answers make a margin of error of %s points: %,d"
                + " questionnaires where %s per cent answer.",
            all,
            SampleSize.minimum(all, margin),
            percent(margin),
            SampleSize.toSend(all, margin, request.responseRate()),
            percent(request.responseRate())));
    says.add(
        String.format(
            Locale.UK,
            "%,d are drawn, one of %s; where %s per cent answer, the margin is %s points.",
            drawn,
            BigDecimal.valueOf(all)
                .divide(BigDecimal.valueOf(Math.max(1, drawn)), 2, RoundingMode.HALF_UP),
            percent(request.responseRate()),
            answers.signum() == 0
                ? "not known"
                : SampleSize.margin(all, Math.min(all, answers.intValueExact()))
                    .multiply(HUNDRED)
                    .setScale(1, RoundingMode.HALF_UP)
                    .toPlainString()));
    return says;
  }

  private static String percent(BigDecimal share) {
    return share.multiply(HUNDRED).stripTrailingZeros().toPlainString();
  }

  private static int sum(Map<Integer, Integer> sizes) {
    return sizes.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static List<List<String>> audit(
      Strata strata, Map<Integer, Integer> places, BigDecimal lowest, Request request) {
    Map<Integer, Integer> population = strata.population();
    Map<Integer, Integer> available = strata.available();
    Map<Integer, BigDecimal> shares = SampleSize.shares(population, lowest);
    BigDecimal all = BigDecimal.valueOf(Math.max(1, sum(population)));
    List<List<String>> lines = new ArrayList<>();
    population.forEach(
        (stratum, people) -> {
          int drawn = places.getOrDefault(stratum, 0);
          lines.add(
              List.of(
                  String.valueOf(stratum),
                  String.valueOf(people),
                  String.valueOf(available.getOrDefault(stratum, 0)),
                  BigDecimal.valueOf(people).divide(all, 6, RoundingMode.HALF_UP).toPlainString(),
                  shares
                      .getOrDefault(stratum, BigDecimal.ZERO)
                      .setScale(6, RoundingMode.HALF_UP)
                      .toPlainString(),
                  request
                      .rateOfStratum()
                      .getOrDefault(stratum, request.responseRate())
                      .toPlainString(),
                  String.valueOf(drawn),
                  String.valueOf(available.getOrDefault(stratum, 0) - drawn),
                  String.valueOf(request.seed())));
        });
    return lines;
  }

  /** Tables EP1 and EP2 of the data return. */
  private static List<List<String>> populationTable(List<Eligible> people) {
    Map<String, String> groups = new LinkedHashMap<>();
    ReferenceCsv.rows("ascs", "codes").stream()
        .filter(row -> row.getField("code_list").equals("primary_support_reason"))
        .filter(row -> !row.getField("publication_group").isEmpty())
        .forEach(row -> groups.put(row.getField("code"), row.getField("publication_group")));
    Map<List<String>, int[]> cells = new LinkedHashMap<>();
    for (String band : List.of("18-64", "65+")) {
      for (String gender : GENDERS) {
        groups.values().stream()
            .distinct()
            .forEach(group -> cells.put(List.of(band, gender, group), new int[3]));
      }
    }
    for (Eligible person : people) {
      List<String> key =
          List.of(
              person.age() < org.ascreturns.returns.ascs.rules.Strata.OLDER ? "18-64" : "65+",
              GENDERS.get(person.gender() - 1),
              Objects.requireNonNull(groups.get(String.valueOf(person.reason()))));
      Objects.requireNonNull(cells.get(key))[person.setting() - 1]++;
    }
    List<List<String>> lines = new ArrayList<>();
    cells.forEach(
        (key, counts) -> {
          List<String> line = new ArrayList<>(key);
          for (int count : counts) {
            line.add(String.valueOf(count));
          }
          lines.add(line);
        });
    return lines;
  }
}
