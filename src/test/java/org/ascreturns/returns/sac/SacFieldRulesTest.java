package org.ascreturns.returns.sac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.ascreturns.extract.ExtractRow;
import org.ascreturns.extract.FileScan;
import org.ascreturns.extract.InputFile;
import org.ascreturns.extract.Outcome;
import org.ascreturns.extract.Slice;
import org.ascreturns.extract.UnreadableFileException;
import org.ascreturns.returns.sac.rules.SacField;
import org.ascreturns.rule.Finding;
import org.ascreturns.rule.RuleDefinition;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The rules on a file and on one field: a good row of a file is changed, and breaks exactly what
 * the case says. The data was extracted on 20/04/2026.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SacFieldRulesTest {

  private static final Map<String, String> GOOD =
      Map.of(
          "persons", "P1,1950-06-15,,FEMALE,WHITE,PHYSICAL",
          "person_conditions", "P1,STROKE,",
          "concerns", "C1,P1,2025-06-01,PHYSICAL,S42,2025-06-02,",
          "enquiries", "E1,P1,C1,S42,2025-06-03,2025-08-01,PHYSICAL,,",
          "enquiry_risks", "E1,1,NEGLECT,OTHER_KNOWN,OWN_HOME,RISK_ACTION,REDUCED",
          "enquiry_outcomes", "E1,YES,YES,YES_EXPRESSED,FULLY",
          "sars", "S1,2025-01-01,2025-09-01",
          "sar_individuals", "S1,A,DIED,1950-01-01,2025-01-01");

  private final TreeSet<String> broken = new TreeSet<>();

  private static Settings settings(Map<String, Map<String, String>> values) {
    Map<String, Settings.Input> inputs = new LinkedHashMap<>();
    for (SacFile file : SacFile.values()) {
      inputs.put(
          "sac_" + file.specName(),
          new Settings.Input(
              List.of("x"), Map.of("Case No", key(file)), values, List.of(), "Team"));
    }
    return new Settings(
        "sac", 2025, "999", LocalDate.of(2026, 4, 20), Map.of(), Map.of(), inputs, BigDecimal.TEN);
  }

  private static String key(SacFile file) {
    return SacLayout.fields(file, 2025).get(0).name();
  }

  private static Settings settings() {
    return settings(Map.of());
  }

  private static List<String> header(SacFile file) {
    return SacLayout.fields(file, 2025).stream().map(SacField::name).toList();
  }

  private static InputFile input(SacFile file, List<String> header, boolean rows) {
    FileScan scan =
        new FileScan(
            Path.of("sac.csv"),
            "sac.csv",
            "digest",
            100,
            FileScan.Container.CSV,
            false,
            StandardCharsets.UTF_8,
            false,
            ',',
            2,
            1,
            header,
            rows ? List.of(new Slice(1, 10, 90, 2, 1)) : List.of(),
            List.of(),
            LocalDateTime.of(2026, 4, 20, 9, 0));
    return new InputFile(
        1, "sac", scan, new InputFile.Identity(null, null, null, scan.modified(), "file time"));
  }

  private static Outcome judge(SacFile file, String changes, Settings settings) {
    List<String> header = header(file);
    String[] values = Objects.requireNonNull(GOOD.get(file.specName())).split(",", -1);
    for (String change : changes.isEmpty() ? new String[0] : changes.split(";")) {
      int at = header.indexOf(change.substring(0, change.indexOf('=')));
      values[at] = change.substring(change.indexOf('=') + 1);
    }
    return new SacExtract(file)
        .judge(input(file, header, true), settings)
        .judge(new ExtractRow(2, 1, values));
  }

  private static List<String> found(List<Finding> findings) {
    return findings.stream().map(found -> found.rule().id() + " " + found.field()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          persons           | person_id=                        | SAC-G01 person_id
          person_conditions | person_id=;condition=             | SAC-G01 person_id, SAC-G01 condition
          enquiry_risks     | risk_no=                          | SAC-G01 risk_no
          concerns          | date_raised=                      | SAC-G04 date_raised
          concerns          | date_raised=31/02/2025            | SAC-G04 date_raised
          concerns          | date_raised=1/6/2025              | SAC-G04 date_raised
          concerns          | date_raised=01/06/2025            |
          enquiries         | date_commenced=2025-02-30         | SAC-G04 date_commenced
          persons           | date_of_birth=1950-02-30          | SAC-G05 date_of_birth
          persons           | date_of_birth= 15/06/1950         |
          concerns          | date_of_decision=soon             | SAC-G05 date_of_decision
          concerns          | date_raised=2026-04-21            | SAC-G06 date_raised
          concerns          | date_raised=2026-04-20            |
          enquiries         | date_commenced=21/04/2026         | SAC-G06 date_commenced
          enquiries         | date_concluded=2030-01-01         |
          persons           | gender=female                     | SAC-G07 gender
          persons           | gender= FEMALE                    | SAC-G07 gender
          persons           | ethnicity=Mixed / Multiple        | SAC-G07 ethnicity
          enquiry_risks     | risk_location=care  home – nursing | SAC-G07 risk_location
          enquiry_outcomes  | lacks_capacity=don’t know         | SAC-G07 lacks_capacity
          persons           | gender=;ethnicity=;primary_support_reason= |
          persons           | gender=Robot                      | SAC-G08 gender
          enquiries         | primary_support_reason=Support    | SAC-G08 primary_support_reason
          concerns          | decision=Perhaps                  | SAC-G09 decision
          enquiry_risks     | risk_type=Bad;risk_outcome=Better | SAC-G09 risk_type, SAC-G09 risk_outcome
          enquiry_risks     | risk_type=;risk_source=           |
          enquiries         | enquiry_type=                     | SAC-G10 enquiry_type
          enquiries         | enquiry_type=Enquiry              | SAC-G10 enquiry_type
          enquiries         | enquiry_type=Section 42           | SAC-G07 enquiry_type
          person_conditions | condition=Unwell                  | SAC-G11 condition
          sar_individuals   | harm=                             | SAC-G11 harm
          sar_individuals   | harm=Hurt                         | SAC-G11 harm
          concerns          | person_id=                        | SAC-G12 person_id
          enquiries         | person_id=  ;concern_id=          | SAC-G12 person_id
          persons           | person_id=1234567890123456789012345678901234567  | SAC-G13 person_id
          persons           | person_id=123456789012345678901234567890123456   |
          enquiries         | concern_id=1234567890123456789012345678901234567 | SAC-G13 concern_id
          enquiries         | large_scale_ref=1234567890123456789012345678901234567 |
          enquiry_risks     | risk_no=0                         | SAC-G13 risk_no
          enquiry_risks     | risk_no=1.5                       | SAC-G13 risk_no
          enquiry_risks     | risk_no=01                        |
          concerns          | concern_id=;person_id=;date_raised=2027-01-01;decision=x | SAC-G01 concern_id, SAC-G12 person_id, SAC-G06 date_raised, SAC-G09 decision
          """)
  void aRowBreaksExactlyTheRulesOfTheCase(String file, String changes, String expected) {
    Outcome outcome =
        judge(
            SacFile.valueOf(file.toUpperCase(Locale.ROOT)),
            " ".equals(changes) ? "" : changes,
            settings());

    List<String> rules = expected == null ? List.of() : List.of(expected.split(", "));
    assertThat(found(outcome.findings())).containsExactlyInAnyOrderElementsOf(rules);
    assertThat(outcome.findings())
        .allSatisfy(found -> assertThat(found.message()).doesNotContain("{", "}"));
    // Whatever is wrong with it, a row is stored: others refer to it.
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    rules.forEach(rule -> broken.add(rule.split(" ")[0]));
  }

  @AfterAll
  void everyRuleOnAFieldHasARowThatBreaksIt() {
    assertThat(broken)
        .containsExactlyElementsOf(
            new SacExtract(SacFile.PERSONS)
                .rules().stream()
                    .filter(rule -> rule.scope() == Scope.RECORD && !rule.id().equals("SAC-F04"))
                    .map(RuleDefinition::id)
                    .sorted()
                    .toList());
  }

  @Test
  void goodRowsAreGood() {
    for (SacFile file : SacFile.values()) {
      assertThat(judge(file, "", settings()).findings()).as(file.specName()).isEmpty();
    }
  }

  @Test
  void aLineWithTooFewValuesIsRejectedAndSaysNothingElse() {
    SacFile file = SacFile.CONCERNS;
    Outcome outcome =
        new SacExtract(file)
            .judge(input(file, header(file), true), settings())
            .judge(new ExtractRow(7, 1, new String[] {"C1", "P1"}));

    assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
    assertThat(found(outcome.findings())).containsExactly("SAC-F04 (line)");
    assertThat(outcome.findings().get(0).message()).isEqualTo("Row 7: 2 values, 7 expected");
  }

  @Test
  void findingsSayWhatIsWrongAndCleansedValuesWhatBecameOfIt() {
    Outcome outcome =
        judge(
            SacFile.ENQUIRY_RISKS,
            "risk_source=Known to Individual - Self;risk_type=?",
            settings());

    assertThat(outcome.findings())
        .extracting(Finding::message)
        .containsExactly(
            "risk_type \"?\" is not recognised; treated as not recorded",
            "risk_source \"Known to Individual - Self\" read as OTHER_KNOWN");
    assertThat(outcome.cleansed())
        .extracting(change -> change.ruleId() + " " + change.before() + ">" + change.after())
        .containsExactly("SAC-G09 ?>null", "SAC-G07 Known to Individual - Self>OTHER_KNOWN");
    assertThat(outcome.subject().record()).isEqualTo("E1/1");
    assertThat(judge(SacFile.CONCERNS, "person_id=", settings()).findings().get(0).message())
        .isEqualTo("concerns C1: no adult at risk is named");
  }

  @Test
  void theCouncilsOwnValuesAreLearnt() {
    Settings own = settings(Map.of("GENDER", Map.of("Non-binary", "NOT_KNOWN")));

    assertThat(found(judge(SacFile.PERSONS, "gender=non - binary", own).findings()))
        .containsExactly("SAC-G08 gender");
    assertThat(found(judge(SacFile.PERSONS, "gender=NON‑BINARY", own).findings()))
        .containsExactly("SAC-G07 gender");
    SacExtract persons = new SacExtract(SacFile.PERSONS);
    assertThatThrownBy(
            () -> persons.checkSettings(settings(Map.of("GENDER", Map.of("M", "FEMALE")))))
        .hasMessage("values: GENDER: \"M\" means MALE already");
    assertThatThrownBy(() -> persons.checkSettings(settings(Map.of("SEX", Map.of("M", "MALE")))))
        .hasMessage("values: there is no code list SEX");
    assertThatThrownBy(() -> persons.checkSettings(settings(Map.of("GENDER", Map.of("N", "N")))))
        .hasMessage("values: GENDER: \"N\" is not on the list");
  }

  @Test
  void aFileIsRefusedForAMissingColumnAndTheLastRow() {
    List<String> header = new ArrayList<>(header(SacFile.CONCERNS));
    header.set(0, "Case No");
    header.remove("decision");
    header.add("Ward");
    SacExtract concerns = new SacExtract(SacFile.CONCERNS);

    assertThat(found(concerns.checkFile(input(SacFile.CONCERNS, header, true), settings())))
        .containsExactly("SAC-F01 decision", "SAC-F03 Ward");
    header.add("person id");
    assertThat(found(concerns.checkFile(input(SacFile.CONCERNS, header, false), settings())))
        .contains("SAC-F05 person id", "SAC-F02 (file)");
    assertThat(
            found(
                new SacExtract(SacFile.SARS)
                    .checkFile(input(SacFile.SARS, header(SacFile.SARS), false), settings())))
        .isEmpty();
    assertThat(
            concerns.unreadable(
                new UnreadableFileException("sac-concerns.csv", 0, "a quote is never closed"),
                settings()))
        .extracting(Finding::message)
        .containsExactly("File concerns: a quote is never closed");
    assertThat(
            concerns.unreadable(
                UnreadableFileException.nothingIn("sac-concerns.csv", "It is empty."), settings()))
        .extracting(found -> found.rule().id() + " " + found.message())
        .containsExactly("SAC-F02 File concerns: It is empty.");
  }

  @Test
  void whatIsNoErrorIsNoPartOfTheReturn() {
    assertThat(new SacExtract(SacFile.ENQUIRIES).rules()).noneMatch(RuleDefinition::outside);
  }
}
