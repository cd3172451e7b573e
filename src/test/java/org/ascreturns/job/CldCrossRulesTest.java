package org.ascreturns.job;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CommentStrategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each rule across records on a few rows: {@code cross_rule_cases.csv} says exactly which findings
 * every row gets, from any rule, and what becomes of it: breaks, passes, boundary, blank. All cases
 * with the same settings share one run; no two share a person.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CldCrossRulesTest {

  private static final Map<String, String> MESSAGES =
      CrossCases.read("/cld/rules.csv", CommentStrategy.NONE).stream()
          .collect(
              Collectors.toMap(rule -> rule.getField("rule_id"), rule -> rule.getField("message")));
  private static final List<CrossCase> CASES = CrossCases.all();

  private final Map<String, CrossRun> runs = new LinkedHashMap<>();

  @BeforeAll
  void run(@TempDir Path folder) {
    CASES.stream()
        .collect(
            Collectors.groupingBy(CrossCase::settings, LinkedHashMap::new, Collectors.toList()))
        .forEach(
            (settings, cases) ->
                runs.put(
                    settings, new CrossRun(settings, cases, folder.resolve("run" + runs.size()))));
  }

  @TestFactory
  Stream<DynamicTest> givesExactlyTheFindingsOfTheCase() {
    return CASES.stream()
        .map(one -> DynamicTest.dynamicTest(one.rule() + " " + one.name(), () -> check(one)));
  }

  /** Rule CLD-X030: an event ended by a death counts if it ended so in the period of its file. */
  @TestFactory
  Stream<DynamicTest> countsWhatADeathEndedInThePeriod() {
    return Map.of(
            "breaks: an assessment without an outcome", true,
            "boundary: died on the last day of the period", true,
            "boundary: died on the as-at date", false,
            "boundary: died before the period", false)
        .entrySet()
        .stream()
        .map(
            wanted ->
                DynamicTest.dynamicTest(
                    wanted.getKey(),
                    () -> {
                      CrossCase one =
                          CASES.stream()
                              .filter(each -> each.rule().equals("CLD-X030"))
                              .filter(each -> each.name().equals(wanted.getKey()))
                              .findFirst()
                              .orElseThrow();
                      assertThat(run(one).inFigures(one.lines().get(0)))
                          .isEqualTo(wanted.getValue());
                    }));
  }

  private void check(CrossCase one) {
    CrossRun run = run(one);
    Map<String, Object> wanted = new LinkedHashMap<>();
    Map<String, Object> found = new LinkedHashMap<>();
    for (CrossCase.Line line : one.lines()) {
      Function<String, String> letter =
          text ->
              one.lines().stream()
                  .filter(other -> other.letter().equals(text))
                  .map(other -> String.valueOf(run.line(other)))
                  .findFirst()
                  .orElseThrow();
      wanted.put(line.letter() + " findings", expected(line, letter));
      found.put(line.letter() + " findings", findings(line, run));
      wanted.put(line.letter() + " becomes", line.disposition());
      found.put(line.letter() + " becomes", run.disposition(line));
      wanted.put(line.letter() + " changes", line.effect());
      found.put(line.letter() + " changes", run.effect(line));
      wanted.put(line.letter() + " is then", stateExpected(line, run));
      found.put(line.letter() + " is then", String.valueOf(run.after(line)));
    }
    assertThat(found).as(one.rule() + " " + one.name()).isEqualTo(wanted);
  }

  private CrossRun run(CrossCase one) {
    return Objects.requireNonNull(runs.get(one.settings()));
  }

  /** Rule, field and the message with its slots; without the message where the case leaves it. */
  private static List<String> expected(CrossCase.Line line, Function<String, String> letter) {
    List<String> expected = new ArrayList<>();
    for (CrossCase.Expected finding : line.expected()) {
      String said = finding.rule() + " " + finding.field();
      if (hasMessage(finding)) {
        String message = Objects.requireNonNull(MESSAGES.get(finding.rule()));
        for (Map.Entry<String, String> slot : finding.slots().entrySet()) {
          boolean row = slot.getKey().equals("row");
          message =
              message.replace(
                  "{" + slot.getKey() + "}", row ? letter.apply(slot.getValue()) : slot.getValue());
        }
        assertThat(message).as("the case fills every slot").doesNotContain("{");
        said += ": " + message;
      }
      expected.add(said);
    }
    expected.sort(null);
    return expected;
  }

  private static boolean hasMessage(CrossCase.Expected finding) {
    return finding.rule().startsWith("CLD-X") || !finding.slots().isEmpty();
  }

  private static List<String> findings(CrossCase.Line line, CrossRun run) {
    List<CrossCase.Expected> wordless =
        new ArrayList<>(line.expected().stream().filter(finding -> !hasMessage(finding)).toList());
    List<String> found = new ArrayList<>();
    for (CrossRun.Found finding : run.findings(line)) {
      boolean enough =
          wordless.remove(new CrossCase.Expected(finding.rule(), finding.field(), Map.of()));
      String said = finding.rule() + " " + finding.field();
      found.add(enough ? said : said + ": " + finding.message());
    }
    found.sort(null);
    return found;
  }

  /** As staging left the row, with what the case says was changed. */
  private static String stateExpected(CrossCase.Line line, CrossRun run) {
    CrossRun.State staged = run.before(line);
    boolean copy = line.expected().stream().anyMatch(f -> f.rule().equals("CLD-X001"));
    boolean warnsOnly = line.disposition().equals("accepted_with_warning");
    if (staged == null || copy && !warnsOnly) {
      return "null";
    }
    Map<String, String> effect = line.effect();
    return new CrossRun.State(
            effect.getOrDefault("der_event_end_date", staged.end()),
            effect.getOrDefault("Date_of_Death", staged.death()),
            effect.getOrDefault("Event_Outcome", staged.outcome()),
            effect.get("closure_reason"),
            line.disposition().equals("rejected"))
        .toString();
  }

  @Test
  void aPersonOutsideTheCasesHasNoFindings() {
    assertThat(runs.values()).allSatisfy(run -> assertThat(run.findingsOnFirstRows()).isEmpty());
  }

  @Test
  void allFindingsOnARowNameTheSameRecord() {
    String otherwise =
        """
        select finding.rule_id || ' line ' || finding.line
        from audit.finding
        join audit.finding as other
          on other.run_id = finding.run_id
          and other.record_id = finding.record_id
        where (finding.record, finding.person, finding.event_type, finding.subject_key)
          is distinct from (other.record, other.person, other.event_type, other.subject_key)
        """;

    assertThat(Objects.requireNonNull(runs.get("")).sql.sql(otherwise).query(String.class).list())
        .isEmpty();
  }

  /**
   * A value that two steps changed has two lines, the second from what the first had made of it.
   */
  @Test
  void noTwoChangesOfAValueByOneRuleStartFromTheSame() {
    String contrary =
        """
        select rule_id || ' ' || field || ' line ' || line
        from audit.cleansed_value
        group by record_id, line, field, rule_id, before
        having count(*) > 1
        """;

    assertThat(Objects.requireNonNull(runs.get("")).sql.sql(contrary).query(String.class).list())
        .isEmpty();
  }

  @Test
  void whatIsReadyToSubmitIsWhatTheCasesAccept() throws IOException {
    List<String> wanted =
        CASES.stream()
            .filter(one -> one.settings().isEmpty())
            .flatMap(one -> one.lines().stream())
            .filter(line -> line.file() == 1 && isReportable(line))
            .map(line -> line.values().get("Event Reference"))
            .filter(reference -> reference != null && reference.startsWith("REF-"))
            .toList();
    Path file = Objects.requireNonNull(runs.get("")).published.resolve("cld-submission.csv");
    List<String> submitted = new ArrayList<>();
    try (Stream<String> lines = Files.lines(file)) {
      lines
          .map(line -> line.replaceAll(".*,(REF-[0-9]+),.*", "$1"))
          .filter(reference -> reference.startsWith("REF-"))
          .forEach(submitted::add);
    }

    assertThat(submitted).containsExactlyInAnyOrderElementsOf(wanted);
  }

  /** An event that a death closed counts if it was closed within the period. */
  private static boolean isReportable(CrossCase.Line line) {
    return switch (line.disposition()) {
      case "accepted", "accepted_with_warning", "cleansed" -> true;
      case "cleansed_closed_deceased" -> {
        String[] end = line.effect().getOrDefault("der_event_end_date", "//").split("/");
        String day = end[2] + end[1] + end[0];
        yield day.compareTo("20250401") >= 0 && day.compareTo("20260331") <= 0;
      }
      default -> false;
    };
  }
}
