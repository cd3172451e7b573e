package org.ascreturns.report;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ascreturns.audit.RunRecord;
import org.ascreturns.build.Comparison;
import org.ascreturns.build.Layout;
import org.ascreturns.returns.Return;
import org.ascreturns.rule.RuleDefinition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** However much is wrong in the files, the page stays small and its totals exact. */
class PageSizeTest {

  private static final LocalDate DAY = LocalDate.of(2026, 4, 15);
  private static final int TEAMS = 60;

  private final List<RuleDefinition> rules =
      Return.all().stream()
          .flatMap(declared -> declared.extracts().stream())
          .flatMap(extract -> extract.rules().stream())
          .distinct()
          .toList();

  private final ReportRequest request =
      new ReportRequest(
          "2025-26",
          "999",
          "Council 999",
          DAY,
          List.of(
              new ReportedRun(
                  new RunRecord(
                      1,
                      "key",
                      "any",
                      "2025-26",
                      "999",
                      DAY,
                      "",
                      "{}",
                      "completed",
                      false,
                      OffsetDateTime.parse("2026-04-15T02:00:00Z"),
                      null),
                  "Any return (ANY)",
                  new Layout(List.of()),
                  rules,
                  new Comparison("", List.of()),
                  BigDecimal.TEN)),
          List.of(),
          List.of(),
          Disclosure.EXACT,
          Path.of("report"));

  /** Every rule finds something in every team, and has as many examples as are asked for. */
  private final class EverythingIsWrong implements Source {

    @Override
    public String year() {
      return "2025-26";
    }

    @Override
    public String council() {
      return "999";
    }

    @Override
    public LocalDate asAt() {
      return DAY;
    }

    @Override
    public Disclosure disclosure() {
      return Disclosure.EXACT;
    }

    @Override
    public List<Run> runs() {
      return List.of();
    }

    @Override
    public List<Row> select(String path, Map<String, ?> parameters) {
      List<Row> rows = new ArrayList<>();
      if (path.endsWith("fixed.sql")) {
        return rows;
      }
      for (RuleDefinition rule : rules) {
        if (path.endsWith("findings.sql")) {
          for (int team = 0; team < TEAMS; team++) {
            rows.add(found(rule, team));
          }
        } else {
          for (int place = 0; place < (int) parameters.get("examples"); place++) {
            rows.add(example(rule, place));
          }
        }
      }
      return rows;
    }

    private Row found(RuleDefinition rule, int team) {
      Map<String, @Nullable Object> values = of(rule);
      values.put("file", "sha");
      values.put("team", "Locality team number " + team);
      values.put("age_band", team % 5);
      values.put("findings", 1_000L);
      values.put("accepted", 0L);
      values.put("oldest", Date.valueOf(DAY));
      return new Row(values);
    }

    private Row example(RuleDefinition rule, int place) {
      Map<String, @Nullable Object> values = of(rule);
      values.put("file", "999_CLD_20250401_20260331_2026041506000" + place % 2 + ".csv");
      values.put("line", 1_000_000L + place);
      values.put("record", "SER-A1000000-" + place);
      values.put("person", "A1000000");
      values.put("team", "Locality team number " + place);
      values.put("field", "Has_Unpaid_Carer");
      values.put("value", "A value that somebody typed in and that is of no list");
      values.put("first_seen", Date.valueOf(DAY));
      values.put("status", "open");
      return new Row(values);
    }

    private static Map<String, @Nullable Object> of(RuleDefinition rule) {
      Map<String, @Nullable Object> values = new HashMap<>();
      values.put("run_id", 1);
      values.put("rule_id", rule.id());
      values.put("severity", rule.severity().word());
      return values;
    }
  }

  @Test
  void manyFindingsOfEveryRuleStayBelowTwoMegabytes() {
    Part part = new DataQualitySection(request).part(new EverythingIsWrong()).orElseThrow();
    Utf8ByteOutput page = new Utf8ByteOutput();
    TemplateEngine.createPrecompiled(ContentType.Html).render(part.template(), part.model(), page);

    DataQuality model = (DataQuality) part.model();
    assertThat(rules).hasSizeGreaterThan(200);
    assertThat(model.rules()).hasSize(rules.size());
    assertThat(model.tiles().get(0).number())
        .isEqualTo(Figures.whole(rules.size() * TEAMS * 1_000L));
    assertThat(model.rules().get(0).shown()).isEqualTo("First 50 of 60,000");
    assertThat(model.rules().get(rules.size() - 1).shown()).isEqualTo("First 5 of 60,000");
    assertThat(model.teams()).hasSize(DataQuality.ROWS);
    assertThat(model.teamsLeftOut()).isEqualTo(TEAMS - DataQuality.ROWS);
    assertThat(page.toByteArray().length).isLessThan(2_000_000);
  }
}
