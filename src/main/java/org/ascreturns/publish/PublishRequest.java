package org.ascreturns.publish;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ascreturns.build.Comparison;
import org.ascreturns.build.Layout;
import org.ascreturns.build.SqlFile;
import org.ascreturns.returns.PublishedColumn;
import org.ascreturns.returns.SignOff;
import org.ascreturns.rule.RuleDefinition;
import org.jspecify.annotations.Nullable;

/**
 * A run that is to be published.
 *
 * @param target folder that readers see, {@code output/<year>/<return>}
 * @param carriedColumns the columns that the council carries through, of whichever kinds of file
 * @param rules every rule of the run, with the severity that it had
 * @param openEventRules rules whose findings are listed by team as open events
 * @param notes what a reader of the tables has to know
 * @param reportSheets of the extracts, in the order in which they are shown
 * @param workbooks that are handed in, each a select of its cells
 * @param template the council's own copy of the workbook that is handed in, to be filled in
 * @param comparison of the figures with those of an earlier return
 * @param signOff what the council fills in before it submits the return
 */
public record PublishRequest(
    int runId,
    String runKey,
    String returnId,
    String title,
    String yearName,
    String council,
    LocalDate asAt,
    Path target,
    Layout layout,
    List<CarriedColumn> carriedColumns,
    List<RuleDefinition> rules,
    List<String> openEventRules,
    List<String> notes,
    List<ExtraFile> extraFiles,
    List<ReportSheet> reportSheets,
    List<SqlFile> workbooks,
    Optional<Path> template,
    Comparison comparison,
    SignOff signOff) {

  /**
   * A column that the council carries through.
   *
   * @param places where it stands among those of its kind of file, from 1, by extract
   */
  public record CarriedColumn(String name, Map<String, Integer> places) {
    public CarriedColumn {
      places = Map.copyOf(places);
    }
  }

  /**
   * One more CSV file: its name and the select that gives it.
   *
   * @param columns that the select leaves open; none if it has its own
   * @param otherName a select that gives one more name to publish it under, or none
   */
  public record ExtraFile(
      String name, SqlFile select, List<PublishedColumn> columns, Optional<SqlFile> otherName) {

    public ExtraFile {
      columns = List.copyOf(columns);
    }

    /** The select with its columns. */
    String statement() {
      return select
          .statement()
          .replace(
              "{columns}",
              columns.stream()
                  .map(column -> column.value() + " as \"" + column.name() + '"')
                  .collect(Collectors.joining(",\n  ")));
    }

    /** Whether its rows are wide and many, and an index has them in order: sorting costs more. */
    boolean byIndex() {
      return "by index".equals(select.head().get("order"));
    }

    /** Whether readers find it beside the folder of the return too. */
    boolean beside() {
      return "beside the folder".equals(select.head().get("also"));
    }

    /** Name of the sheet, where it is published as a workbook too; else null. */
    @Nullable String sheet() {
      return select.head().get("workbook");
    }
  }

  /** One more sheet of the rejection report: its name and the select that gives it. */
  public record ReportSheet(String name, SqlFile select) {}
}
