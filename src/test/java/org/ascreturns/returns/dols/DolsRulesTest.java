package org.ascreturns.returns.dols;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ascreturns.build.Layout;
import org.ascreturns.extract.ExtractRow;
import org.ascreturns.extract.FileScan;
import org.ascreturns.extract.InputFile;
import org.ascreturns.extract.Outcome;
import org.ascreturns.extract.Slice;
import org.ascreturns.extract.UnreadableFileException;
import org.ascreturns.returns.dols.rules.DolsContext;
import org.ascreturns.returns.dols.rules.DolsField;
import org.ascreturns.returns.dols.rules.DolsRules;
import org.ascreturns.returns.dols.rules.Locations;
import org.ascreturns.returns.table.TableHeader;
import org.ascreturns.rule.Finding;
import org.ascreturns.rule.RuleDefinition;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Settings;
import org.ascreturns.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rules on a file and on its rows. {@code row_rule_cases.csv} changes a good row and says
 * exactly which rules that breaks; the year is 2025-26, the data was extracted on 10/04/2026.
 */
class DolsRulesTest {

  private static final List<String> HEADER =
      Arrays.stream(DolsField.values()).map(DolsField::specName).toList();
  private static final Map<String, String> ROWS =
      Map.of(
          "granted",
          "L1,P1,999,1-100000001,2025-05-01,0,1,1,1,1,1,1,2025-05-15,2025-05-20,1,,2025-05-20,"
              + "2025-11-19,,0,1940-05-10,2,1,1",
          "refused",
          "L1,P1,999,RZZ01,2025-05-01,1,0,0,0,0,0,0,,2025-05-20,2,7,,,,0,1940-05-10,2,1,1",
          "open",
          "L1,P1,999,RZ1,2025-05-01,0,0,0,0,0,0,0,,,3,,,,,0,1940-05-10,2,1,1");
  private static final Locations LOCATIONS =
      new Locations(
          true,
          Map.of(
              "1-100000001", "care_home",
              "RZ1", "care_home",
              "RZZ01", "hospital",
              "1-100000021", "other"));

  private final DolsExtract extract = new DolsExtract();

  private static Settings settings(
      Map<String, Severity> severities,
      Map<String, String> columns,
      Map<String, Map<String, String>> values) {
    return new Settings(
        "dols",
        2025,
        "999",
        LocalDate.of(2026, 4, 10),
        Map.of(
            "first_received", "2009-04-01",
            "assessed_open_days", 28,
            "long_open_days", 730,
            "longest_authorisation_months", 12,
            "late_start_days", 28,
            "adult_age", 18,
            "birthday_days", 28,
            "oldest_age", 120,
            "very_old_age", 105),
        severities,
        Map.of(
            "dols", new Settings.Input(List.of("dols*.csv"), columns, values, List.of(), "Team")),
        BigDecimal.TEN);
  }

  private static Settings settings() {
    return settings(Map.of(), Map.of(), Map.of());
  }

  private InputFile file(List<String> header, List<Slice> slices) {
    FileScan scan =
        new FileScan(
            Path.of("dols.csv"),
            "dols.csv",
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
            slices,
            List.of(),
            LocalDateTime.of(2026, 4, 10, 9, 0));
    return new InputFile(1, "dols", scan, extract.identify(scan, settings()));
  }

  private List<String> onFile(List<String> header) {
    return found(extract.checkFile(file(header, List.of(new Slice(1, 10, 90, 2, 1))), settings()));
  }

  private static Outcome judge(Settings settings, Locations locations, Map<String, String> row) {
    NationalFields fields = new NationalFields(settings.year());
    Settings.Input input = Objects.requireNonNull(settings.inputs().get("dols"));
    return new ApplicationJudge(
            new TableHeader<>(List.copyOf(row.keySet()), fields.columns(), input),
            fields,
            new CodeLists(settings.year(), input.values()),
            new DolsContext(settings, locations, DolsRules.homes()))
        .judge(new ExtractRow(2, 1, row.values().toArray(String[]::new)));
  }

  private static Outcome judge(Map<String, String> row) {
    return judge(settings(), LOCATIONS, row);
  }

  private static Map<String, String> row(String name, String... changes) {
    Map<String, String> row = new LinkedHashMap<>();
    String[] values = Objects.requireNonNull(ROWS.get(name)).split(",", -1);
    for (int i = 0; i < values.length; i++) {
      row.put(HEADER.get(i), values[i]);
    }
    for (String change : changes) {
      String[] parts = change.split("=", 2);
      assertThat(row).containsKey(parts[0]);
      row.put(parts[0], parts[1]);
    }
    return row;
  }

  private static List<String> rules(Outcome outcome) {
    return outcome.findings().stream().map(found -> found.rule().id()).toList();
  }

  private static List<String> found(List<Finding> findings) {
    return findings.stream().map(found -> found.rule().id() + " " + found.field()).toList();
  }

  private static List<NamedCsvRecord> cases() {
    return read("/dols/row_rule_cases.csv");
  }

  private static List<NamedCsvRecord> read(String resource) {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new InputStreamReader(
                    Objects.requireNonNull(DolsRulesTest.class.getResourceAsStream(resource)),
                    StandardCharsets.UTF_8))) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<Arguments> rows() {
    return cases().stream()
        .map(line -> Arguments.of(line.getField("rule") + " " + line.getField("case"), line));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void aRowBreaksExactlyTheRulesOfTheCase(String name, NamedCsvRecord line) {
    String changes = line.getField("changes");
    Outcome outcome = judge(row(line.getField("row"), changes.split("\\|")));

    String expected = line.getField("expected");
    assertThat(rules(outcome))
        .containsExactlyInAnyOrder(expected.isEmpty() ? new String[0] : expected.split("\\|"));
    boolean rejects =
        outcome.findings().stream().anyMatch(found -> found.rule().severity() == Severity.REJECT);
    assertThat(outcome).isInstanceOf(rejects ? Outcome.Rejected.class : Outcome.Accepted.class);
    if (line.getField("case").startsWith("breaks")) {
      assertThat(expected.split("\\|")).contains(line.getField("rule"));
    } else {
      assertThat(expected.split("\\|")).doesNotContain(line.getField("rule"));
    }
    assertThat(outcome.findings())
        .allSatisfy(found -> assertThat(found.message()).doesNotContain("{", "}"));
  }

  @Test
  void everyRuleOnARowHasACaseThatBreaksItAndOneThatPassesIt() {
    Set<String> onRows = new TreeSet<>();
    extract.rules().stream()
        .filter(rule -> rule.scope() == Scope.RECORD && !rule.id().startsWith("DOLS-9"))
        .forEach(rule -> onRows.add(rule.id()));
    for (String kind : List.of("breaks", "passes")) {
      Set<String> tested = new TreeSet<>();
      cases().stream()
          .filter(line -> line.getField("case").startsWith(kind))
          .forEach(line -> tested.add(line.getField("rule")));
      assertThat(tested).as(kind).isEqualTo(onRows);
    }
  }

  @Test
  void theGoodRowsAreGood() {
    assertThat(ROWS.keySet()).allSatisfy(name -> assertThat(rules(judge(row(name)))).isEmpty());
  }

  @Test
  void aFindingNamesTheFieldsAndTheValuesInHand() {
    assertThat(
            judge(row("granted", "planned_end_date=soon", "date_of_birth=31/02/1940")).findings())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.field()).isEqualTo("planned_end_date;date_of_birth");
              assertThat(found.value()).isEqualTo("soon;31/02/1940");
              assertThat(found.message())
                  .isEqualTo("Planned end date, Date of birth: not a valid date.");
            });
    assertThat(judge(row("open", "la_code=998")).findings().get(0).message())
        .isEqualTo(
            "LA code 998 is not this council's code (999). A council returns only the applications"
                + " for which it is the supervisory body.");
    assertThat(
            judge(
                    row(
                        "refused",
                        "reason_not_granted=5",
                        "eligibility_requirement=1",
                        "date_of_last_assessment=2025-05-15"))
                .findings()
                .get(0)
                .message())
        .startsWith("Not granted because of the eligibility requirement, but");
  }

  @Test
  void whatIsCleansedKeepsItsBeforeAndAfter() {
    Outcome outcome =
        judge(
            row(
                "open",
                "person_reference= P1",
                "date_of_birth=14741",
                "gender=02 - Female",
                "age_requirement="));

    assertThat(outcome.cleansed())
        .extracting(
            change ->
                change.ruleId()
                    + " "
                    + change.field()
                    + " "
                    + change.before()
                    + ">"
                    + change.after())
        .containsExactlyInAnyOrder(
            "DOLS-501 person_reference  P1>P1",
            "DOLS-502 date_of_birth 14741>1940-05-10",
            "DOLS-503 gender 02 - Female>2",
            "DOLS-504 age_requirement null>0");
  }

  @Test
  void withoutALocationListNothingIsSaidOfAnyLocation() {
    Locations none = new Locations(false, Map.of());

    assertThat(rules(judge(settings(), none, row("open", "cqc_location_code=1-999999999"))))
        .isEmpty();
  }

  @Test
  void aRuleThatTheJobMakesAWarningRejectsNothing() {
    Settings lenient = settings(Map.of("DOLS-238", Severity.WARN), Map.of(), Map.of());

    Outcome outcome = judge(lenient, LOCATIONS, row("granted", "actual_end_date=2025-11-20"));

    assertThat(rules(outcome)).containsExactly("DOLS-238");
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void theCouncilsOwnValuesAreMapped() {
    Settings own = settings(Map.of(), Map.of(), Map.of("gender", Map.of("F", "2")));

    Outcome outcome = judge(own, LOCATIONS, row("open", "gender=f"));

    assertThat(rules(outcome)).containsExactly("DOLS-503");
    assertThat(outcome.cleansed().get(0).after()).isEqualTo("2");
    assertThatThrownBy(
            () ->
                extract.checkSettings(
                    settings(Map.of(), Map.of(), Map.of("gender", Map.of("F", "7")))))
        .hasMessage("values: gender: \"7\" is not on the list");
    assertThatThrownBy(
            () -> extract.checkSettings(settings(Map.of(), Map.of("Sex", "sex"), Map.of())))
        .hasMessage("columns: Sex: there is no field sex");
  }

  @Test
  void columnsComeInAnyOrderAndByEitherName() {
    List<String> header = new ArrayList<>(HEADER);
    header.remove("local_case_id");
    header.set(header.indexOf("main_condition"), "Main disability or health condition");
    header.add(0, "application_reference");

    assertThat(onFile(header)).isEmpty();
    assertThat(onFile(List.of("Person Reference", "ward")))
        .contains("DOLS-001 la_code", "DOLS-002 ward")
        .doesNotContain("DOLS-001 person_reference", "DOLS-001 local_case_id");
    header.add("LA code");
    assertThat(onFile(header)).containsExactly("DOLS-902 LA code");
  }

  /** An official template with another name and one more column needs a line of data each. */
  @Test
  void theColumnsOfAYearAreData() {
    List<NamedCsvRecord> changed =
        CsvReader.builder()
            .ofNamedCsvRecord(
                """
                position,field,name,label,in_return,type,code_list,if_blank,from_year,until_year
                1,person_reference,person_reference,Person Reference,yes,text,,,2023,2024
                1,person_reference,client_id,Client,yes,text,,,2025,
                3,advocate,advocate,Advocate,yes,text,,,2025,
                2,gender,gender,Gender,yes,code,gender,,2023,
                """)
            .stream()
            .toList();
    NationalFields before = new NationalFields(2024, changed);
    NationalFields now = new NationalFields(2025, changed);

    assertThat(before.ofReturn())
        .extracting(field -> field.name())
        .containsExactly("person_reference", "gender");
    assertThat(now.ofReturn())
        .extracting(field -> field.name())
        .containsExactly("client_id", "gender", "advocate");
    TableHeader<String> header =
        new TableHeader<>(List.of("Advocate", "client id", "gender"), now.columns(), null);
    assertThat(header.missing()).isEmpty();
    ApplicationReader reader =
        new ApplicationReader(
            now, new CodeLists(2025, Map.of()), header.values(new String[] {" yes", "P7", "1"}));
    assertThat(reader.read().personReference().value()).isEqualTo("P7");
    assertThat(reader.further()).containsExactly("yes");
  }

  @Test
  void aFileWithoutRowsIsRefused() {
    assertThat(found(extract.checkFile(file(HEADER, List.of()), settings())))
        .containsExactly("DOLS-003 (file)");
  }

  @Test
  void aLineWithTooFewValuesIsRejected() {
    Map<String, String> row = row("open");
    Outcome outcome =
        new ApplicationJudge(
                new TableHeader<>(HEADER, new NationalFields(2025).columns(), null),
                new NationalFields(2025),
                new CodeLists(2025, Map.of()),
                new DolsContext(settings(), LOCATIONS, DolsRules.homes()))
            .judge(
                new ExtractRow(
                    7, 1, List.copyOf(row.values()).subList(0, 20).toArray(new String[0])));

    assertThat(rules(outcome)).containsExactly("DOLS-903");
    assertThat(outcome.findings().get(0).message()).isEqualTo("Line 7 has 20 values; 24 expected.");
  }

  @Test
  void theRulesThatAreNoErrorsAreThoseOnScope() {
    assertThat(extract.rules().stream().filter(RuleDefinition::outside).map(RuleDefinition::id))
        .containsExactlyInAnyOrder("DOLS-108", "DOLS-301", "DOLS-302");
  }

  @Test
  void aFileThatIsNoTextSaysSo() {
    List<Finding> findings =
        extract.unreadable(
            new UnreadableFileException("dols.csv", 0, "It is a picture."), settings());

    assertThat(findings)
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.rule().id()).isEqualTo("DOLS-901");
              assertThat(found.message())
                  .isEqualTo("The file could not be read as text. It is a picture.");
            });
    assertThat(
            extract.unreadable(
                UnreadableFileException.nothingIn("dols.csv", "The file is empty."), settings()))
        .extracting(found -> found.rule().id())
        .containsExactly("DOLS-003");
  }

  @Test
  void whatEnglandCanBeGivenForIsTheMonthlyTable() {
    Layout.Table monthly = Layout.of("dols").only(Set.of("DOLS-T16")).tables().get(0);

    assertThat(monthly.rows().stream().map(Layout.Line::key))
        .containsExactlyInAnyOrderElementsOf(EnglandFigures.MONTHS);
    assertThat(monthly.columns().stream().map(Layout.Line::key))
        .containsExactlyInAnyOrderElementsOf(EnglandFigures.MEASURES);
  }
}
