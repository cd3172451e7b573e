package org.ascreturns.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ascreturns.returns.ascs.rules.SurveyField;
import org.ascreturns.returns.ascs.rules.SurveyFields;

/**
 * Invented councils in one return. A council of twenty people breaks no rule on the whole return
 * (with a margin of error of 30 points allowed); a case changes it.
 */
final class AscsCouncils {

  private static final List<SurveyField> FIELDS = SurveyFields.canonical().inOrder();

  private final List<Map<String, String>> people = new ArrayList<>();
  private final List<String> population = new ArrayList<>();
  private final List<String> information = new ArrayList<>();

  /** One council's files before they are written. */
  static final class Council {
    final String code;
    final List<Map<String, String>> people = new ArrayList<>();
    final Map<String, String> population = new LinkedHashMap<>();
    final Map<String, String> information = new LinkedHashMap<>();

    Council(String code) {
      this.code = code;
    }

    /** Sets a field of the people from one to another, both counted from 0 and included. */
    Council set(int from, int to, String field, String value) {
      people.subList(from, to + 1).forEach(person -> person.put(field, value));
      return this;
    }

    Council all(String field, String value) {
      return set(0, people.size() - 1, field, value);
    }

    Council say(String item, String value) {
      information.put(item, value);
      return this;
    }
  }

  static Map<String, String> person(String code, String serial, boolean answered) {
    Map<String, String> row = new LinkedHashMap<>();
    for (SurveyField field : FIELDS) {
      row.put(field.key(), field.isQuestion() && answered ? "1" : "");
    }
    row.put("LaCode", code);
    row.put("SerialNo", serial);
    row.put("MethodCollection", "1");
    row.put("Response", answered ? "1" : "3");
    for (String field :
        List.of("RHC_autism", "RHC_asperger", "Advocate", "Interpreter", "Replacement")) {
      row.put(field, "2");
    }
    row.put("Translated", "1");
    if (answered) {
      for (String option :
          List.of("q19b", "q19c", "q20b", "q20c", "q22b", "q22c", "q22d", "q22e", "q22f")) {
        row.put(option, "2");
      }
    }
    return row;
  }

  /** The council that breaks no rule. */
  Council good(String code) {
    Council council = new Council(code);
    for (int i = 0; i < 20; i++) {
      Map<String, String> row = person(code, "S" + i, i % 5 < 3);
      boolean disabled = i < 3;
      boolean young = i >= 3 && i < 7;
      boolean careHome = i >= 7 && i < 13;
      int setting = disabled ? i + 1 : careHome ? 2 + i % 2 : 1;
      row.put("Age", disabled ? "30" : young ? "50" : i % 2 == 0 ? "70" : "88");
      row.put("Gender", String.valueOf(1 + i % 2));
      row.put("Ethnicity", i % 4 == 0 ? "9" : "1");
      row.put("Sexuality", i % 4 == 0 ? "6" : "1");
      row.put("Religion", i % 4 == 0 ? "1" : "2");
      int reason = disabled ? 7 : i == 3 ? 8 : i == 4 ? 12 : i == 7 ? 4 : i == 8 ? 6 : 2;
      row.put("PrimarySupportReason", String.valueOf(reason));
      row.put("SupportSetting", String.valueOf(setting));
      row.put("MechOfDelivery", setting == 1 ? String.valueOf(1 + i % 4) : "5");
      row.put("Questionnaire", disabled ? "3" : setting == 1 && i != 19 ? "1" : "2");
      row.put("Replacement", i < 2 ? "1" : "2");
      if (!row.get("Questionnaire").equals("1")) {
        row.put("q2c", "");
      }
      council.people.add(row);
    }
    for (String band : List.of("18-64", "65+")) {
      for (String gender : List.of("Male", "Female", "Other")) {
        for (String reason :
            List.of(
                "Physical Support",
                "Sensory Support",
                "Support with Memory and Cognition",
                "Learning Disability Support",
                "Mental Health Support",
                "Social Support")) {
          council.population.put(band + "," + gender + "," + reason, "0,0,0");
        }
      }
    }
    council.population.put("18-64,Male,Learning Disability Support", "4,3,3");
    council.population.put("18-64,Female,Physical Support", "15,0,0");
    council.population.put("65+,Female,Physical Support", "20,10,5");
    for (String item :
        List.of("council_name", "contact_name", "officer_name", "officer_job_title")) {
      council.say(item, "X");
    }
    for (String item : List.of("person_data", "structure", "population", "process")) {
      council.say("complete_" + item, "Yes");
    }
    council.say("contact_telephone", "01632 960000").say("officer_telephone", "01632 960001");
    council.say("contact_email", "a@example.org").say("officer_email", "b@example.org");
    council.say("advice_care_home_manager", "0").say("taken_by_la", "0");
    for (String item :
        List.of(
            "inconsistent_none",
            "minimum_met_yes",
            "incomplete_items_no",
            "demographic_questionnaire_no",
            "extracted_in_window_yes",
            "sample_from_whole_yes",
            "covers_lts001b_yes",
            "whole_surveyed_no",
            "excluded_recently_surveyed_no",
            "other_issues_no",
            "incentives_no",
            "reach_none",
            "questions_added_no",
            "questions_modified_no")) {
      council.say(item, "X");
    }
    council.say("extract_date", "2025-10-01").say("questionnaires_sent", "06/01/2026");
    council.say("reminders_sent", "27/01/2026").say("accepted_to", "09/03/2026");
    return council;
  }

  AscsCouncils with(String code, Consumer<Council> change) {
    Council council = good(code);
    change.accept(council);
    return add(council);
  }

  AscsCouncils add(Council council) {
    people.addAll(council.people);
    council.population.forEach(
        (line, cells) -> population.add(council.code + "," + line + "," + cells));
    council.information.forEach(
        (item, value) -> information.add(council.code + "," + item + "," + value));
    return this;
  }

  void give(AscsRun run) throws IOException {
    List<String> header = FIELDS.stream().map(SurveyField::key).toList();
    run.with(
        "ascs_persons.csv",
        String.join(",", header)
            + "\n"
            + people.stream()
                .map(row -> header.stream().map(row::get).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"))
            + "\n");
    run.with(
        "ascs_eligible_population.csv",
        "la_code,age_band,gender,primary_support_reason,community,residential,nursing\n"
            + String.join("\n", population)
            + "\n");
    if (!information.isEmpty()) {
      run.with(
          "ascs_information.csv", "la_code,item,value\n" + String.join("\n", information) + "\n");
    }
  }
}
