package org.ascreturns.publish;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ascreturns.build.Comparison;
import org.ascreturns.build.Layout;
import org.ascreturns.build.SqlFile;
import org.ascreturns.rule.RuleDefinition;

/**
 * A run that is to be published.
 *
 * @param target folder that readers see, {@code output/<year>/<return>}
 * @param carriedColumns the columns that the council carries through, of whichever kinds of file
 * @param rules every rule of the run, with the severity that it had
 * @param openEventRules rules whose findings are listed by team as open events
 * @param notes what a reader of the tables has to know
 * @param reportSheets of the extracts, in the order in which they are shown
 * @param comparison of the figures with those of an earlier return
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
    Comparison comparison) {

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
   * @param otherName a select that gives one more name to publish it under, or none
   */
  public record ExtraFile(String name, SqlFile select, Optional<SqlFile> otherName) {}

  /** One more sheet of the rejection report: its name and the select that gives it. */
  public record ReportSheet(String name, SqlFile select) {}
}
