package org.ascreturns.returns.salt;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * People with requests, reablement and what follows, for the tests of STS001, STS002a and STS002b.
 * A row is of the person named last, and says only what differs from an ordinary event.
 */
final class ShortTermCouncil {

  static final String ST_MAX = "Short term support: ST-Max";
  static final String NURSING = "Long term support: Nursing care";
  static final String RESIDENTIAL = "Long term support: Residential care";
  static final String COMMUNITY = "Long term support: Community";
  static final String PRISON = "Long term support: Prison";
  static final String LOW_LEVEL = "Short term support: Ongoing low level";
  static final String OTHER_SHORT = "Short term support: Other short term";

  static final String ADVICE = "NFA: Information and advice or signposting";
  static final String DECLINED = "NFA: Support declined";
  static final String DECEASED = "NFA: Deceased";
  static final String TO_SERVICES = "Progress to support planning or services";

  private final SaltExample example = new SaltExample();
  private String person = "N1";
  private Map<String, String> details = Map.of();
  private int line = 1;

  /** As new, with a profile. */
  ShortTermCouncil profile(String profile) {
    example.clear().with("profile", profile);
    person = "N1";
    details = Map.of();
    line = 1;
    return this;
  }

  ShortTermCouncil with(String parameter, Object value) {
    example.with(parameter, value);
    return this;
  }

  /** STS002a follows the requests of last year too (D12). */
  ShortTermCouncil withRequestsOfLastYear() {
    return with("sts002a_cohort_from", LocalDate.of(2023, 4, 1));
  }

  /** Whose rows follow; details by name and value stand on each of them. */
  ShortTermCouncil person(String nhsNumber, String... changes) {
    person = nhsNumber;
    details = map(changes);
    return this;
  }

  ShortTermCouncil request(String start, String end, String... changes) {
    return event("Request", start, end, changes);
  }

  ShortTermCouncil assessment(String start, String end, String... changes) {
    return event("Assessment", start, end, changes);
  }

  ShortTermCouncil review(String start, String end, String... changes) {
    return event("Review", start, end, changes);
  }

  ShortTermCouncil service(String type, String start, String end, String... changes) {
    Map<String, String> values = map(changes);
    values.put("service_type", type);
    return event("Service", start, end, values);
  }

  private ShortTermCouncil event(String kind, String start, String end, String... changes) {
    return event(kind, start, end, map(changes));
  }

  private ShortTermCouncil event(
      String kind, String start, String end, Map<String, String> changes) {
    Map<String, String> values = new HashMap<>();
    values.put("nhs_number", person);
    values.put("event_type", kind);
    values.put("event_start_date", start);
    values.put("event_end_date", end);
    values.putAll(details);
    values.putAll(changes);
    line++;
    example.add(Integer.parseInt(values.getOrDefault("file", "1")), line, values);
    return this;
  }

  private static Map<String, String> map(String... changes) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < changes.length; i += 2) {
      values.put(changes[i], changes[i + 1]);
    }
    return values;
  }

  /** An earlier file, by number. */
  ShortTermCouncil files(String... imported) {
    for (int i = 0; i < imported.length; i++) {
      example.file(i + 1, "2024-04-01", "2025-03-31", imported[i] + "T06:00", "file name");
    }
    return this;
  }

  ShortTermCouncil load(String name) {
    example.load(name);
    return this;
  }

  ShortTermCouncil build() {
    example.build();
    return this;
  }

  SaltExample example() {
    return example;
  }

  /**
   * What became of each request or episode, in order: {@code "N1: 2 st_max"} with record type and
   * column, or {@code "N1: OPEN"} with the reason why it is not counted.
   */
  List<String> sequels(String measure) {
    return example.lines(
        clusters(
            measure,
            """
            concat(
              coalesce(spine.nhs_number, spine.la_person), ': ',
              coalesce(cluster.out_reason, concat_ws(' ', sequel.record_type, sequel.column_key))
            )
            """));
  }

  /** Line of the row that speaks for each request or episode, its days, and number of rows. */
  List<String> clusters(String measure) {
    return example.lines(
        clusters(
            measure,
            """
            cluster.record_id % 1000, cluster.cluster_start,
            nullif(cluster.cluster_end, date '9999-12-31'), cluster.row_count
            """));
  }

  private static String clusters(String measure, String columns) {
    return "select "
        + columns
        + """
        from returns.salt_sts_cluster as cluster
        join extract.cld_spine as spine
          on spine.record_id = cluster.record_id
        left join returns.salt_sts_sequel as sequel
          on sequel.measure = cluster.measure
          and sequel.person = cluster.person
          and sequel.cluster_no = cluster.cluster_no
        where cluster.measure =
        """
        + " '"
        + measure
        + "' order by coalesce(spine.nhs_number, spine.la_person), cluster.cluster_start";
  }

  /** The chain of what follows, as "line state". */
  List<String> chain(String measure) {
    return example.lines(
        "select record_id % 1000, state from returns.salt_sts_chain where measure = '"
            + measure
            + "' order by person, cluster_no, place");
  }
}
