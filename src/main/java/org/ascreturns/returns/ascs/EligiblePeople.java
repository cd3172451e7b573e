package org.ascreturns.returns.ascs;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ascreturns.returns.ascs.rules.Ascs907EligibleLine;
import org.ascreturns.returns.ascs.rules.Strata;
import org.ascreturns.returns.table.ListExtract;
import org.jspecify.annotations.Nullable;

/** The eligible population person by person (specification, section 2.1). */
final class EligiblePeople {

  static final String ID = "ascs_eligible";
  static final List<String> COLUMNS =
      List.of("person_id", "age", "gender", "primary_support_reason", "support_setting", "stratum");
  private static final int ADULT = 18;
  private static final int OTHER_GENDER = 3;

  private EligiblePeople() {}

  static DataReturnList extract() {
    return DataReturnList.of(
        ID,
        "",
        "extract.ascs_eligible",
        COLUMNS,
        List.of("stratum"),
        (values, council) -> line(values),
        Ascs907EligibleLine.class,
        Map.of());
  }

  private static ListExtract.Line line(Map<String, String> values) {
    Read read = read(values);
    Eligible person = read.person();
    return person == null
        ? ListExtract.Line.unusable(read.problem())
        : ListExtract.Line.of(
            row ->
                row.text(person.id())
                    .integer(person.age())
                    .integer(person.gender())
                    .integer(person.reason())
                    .integer(person.setting())
                    .integer(person.stratum()));
  }

  /**
   * A person of the eligible population.
   *
   * @param gender 1 to 3; who has none known is 3 (section 2.1)
   * @param reason primary support reason, 1 to 12
   * @param setting 1 community, 2 residential care, 3 nursing care
   */
  record Eligible(String id, int age, int gender, int reason, int setting) {
    int stratum() {
      return Strata.of(age, reason, setting);
    }
  }

  /**
   * A line, read.
   *
   * @param person null if the line cannot be put in a stratum
   * @param problem why not, in words; empty otherwise
   */
  record Read(@Nullable Eligible person, String problem) {}

  /**
   * @param values by column: person_id, age or birth_date with extract_date, gender,
   *     primary_support_reason, support_setting
   */
  static Read read(Map<String, String> values) {
    List<String> problems = new ArrayList<>();
    String id = values.getOrDefault("person_id", "");
    if (id.isEmpty()) {
      problems.add("The person number is blank");
    }
    Integer age = age(values);
    if (age == null) {
      problems.add("The age is not known");
    } else if (age < ADULT) {
      problems.add("The person is younger than 18");
    }
    Integer reason = code(values.getOrDefault("primary_support_reason", ""), 12);
    if (reason == null) {
      problems.add("The primary support reason is not known");
    }
    Integer setting = code(values.getOrDefault("support_setting", ""), 3);
    if (setting == null) {
      problems.add("The support setting is not known");
    }
    Integer gender = code(values.getOrDefault("gender", ""), OTHER_GENDER);
    if (!problems.isEmpty() || age == null || reason == null || setting == null) {
      return new Read(null, String.join("; ", problems));
    }
    return new Read(
        new Eligible(id, age, gender == null ? OTHER_GENDER : gender, reason, setting), "");
  }

  private static @Nullable Integer age(Map<String, String> values) {
    String age = values.getOrDefault("age", "");
    if (age.matches("[0-9]{1,3}")) {
      return Integer.valueOf(age);
    }
    try {
      return Period.between(
              LocalDate.parse(values.getOrDefault("birth_date", "")),
              LocalDate.parse(values.getOrDefault("extract_date", "")))
          .getYears();
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static @Nullable Integer code(String text, int highest) {
    if (!text.matches("[0-9]{1,2}")) {
      return null;
    }
    int code = Integer.parseInt(text);
    return code >= 1 && code <= highest ? code : null;
  }
}
