package org.ascreturns.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.ascreturns.build.SqlFile;
import org.ascreturns.build.SqlRules;
import org.ascreturns.publish.Publication;
import org.ascreturns.publish.PublishRequest;
import org.ascreturns.returns.Extract;
import org.ascreturns.returns.PublishedColumn;
import org.ascreturns.returns.Return;
import org.ascreturns.rule.RuleDefinition;
import org.ascreturns.rule.Settings;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes the outputs of the run; runs again when a run is resumed. */
public record Publish(DataSource dataSource) implements Stage {

  @Override
  public String name() {
    return "publish";
  }

  @Override
  public boolean again() {
    return true;
  }

  @Override
  public void run(RunContext run, Progress progress) throws IOException {
    String returnId = run.settings().returnId();
    PublishRequest request =
        new PublishRequest(
            run.runId(),
            run.runKey(),
            returnId,
            run.declared().title(),
            run.settings().yearName(),
            run.settings().council(),
            run.settings().asAt(),
            run.target(),
            BuildTables.layout(run),
            carried(run),
            rules(run.declared(), run.settings()),
            openEventRules(run.settings()),
            notes(run),
            extraFiles(run),
            reportSheets(run),
            SqlFile.in("sql/" + returnId + "/workbook"),
            template(run.settings()),
            Comparing.of(dataSource, run),
            run.declared().signOff(run.settings()));
    Statements statements = new Statements(name(), progress);
    statements.run(() -> new Publication(dataSource).publish(request, statements));
  }

  @Override
  public int parts(RunContext run) {
    return Publication.parts();
  }

  /** Each column once, however many kinds of file have it. */
  private static List<PublishRequest.CarriedColumn> carried(RunContext run) {
    Map<String, Map<String, Integer>> places = new LinkedHashMap<>();
    for (Extract extract : run.declared().extracts()) {
      Settings.Input input = run.settings().inputs().get(extract.id());
      List<String> columns = input == null ? List.of() : input.carry();
      for (int i = 0; i < columns.size(); i++) {
        places
            .computeIfAbsent(columns.get(i), name -> new LinkedHashMap<>())
            .putIfAbsent(extract.id(), i + 1);
      }
    }
    return places.entrySet().stream()
        .map(column -> new PublishRequest.CarriedColumn(column.getKey(), column.getValue()))
        .toList();
  }

  /** Every rule of a return, with the severity that the job gives it. */
  public static List<RuleDefinition> rules(Return declared, Settings settings) {
    return Stream.concat(
            declared.extracts().stream().flatMap(extract -> extract.rules().stream()),
            declared.folders().stream().flatMap(folder -> SqlRules.definitions(folder).stream()))
        .distinct()
        .map(settings::applied)
        .toList();
  }

  private static List<String> openEventRules(Settings settings) {
    return settings.parameters().containsKey("open_event_rules")
        ? settings.texts("open_event_rules")
        : List.of();
  }

  /** Files of the extracts and, where it has a folder of its own, of the return. */
  private static List<PublishRequest.ExtraFile> extraFiles(RunContext run) {
    List<PublishRequest.ExtraFile> files = new ArrayList<>();
    for (String folder : run.declared().folders()) {
      for (SqlFile select : filesOf(folder, run.settings())) {
        files.add(extraFile(folder, select, publishedColumns(run, folder, select.name())));
      }
    }
    return files;
  }

  private static List<SqlFile> filesOf(String folder, Settings settings) {
    return SqlFile.in("sql/" + folder + "/publish").stream()
        .filter(select -> wanted(select, settings))
        .toList();
  }

  private static PublishRequest.ExtraFile extraFile(
      String folder, SqlFile select, List<PublishedColumn> columns) {
    return new PublishRequest.ExtraFile(
        select.name() + ".csv",
        select,
        columns,
        SqlFile.in("sql/" + folder + "/publish/names").stream()
            .filter(name -> name.name().equals(select.name()))
            .findFirst());
  }

  private static List<PublishedColumn> publishedColumns(
      RunContext run, String folder, String file) {
    return run.declared().extracts().stream()
        .filter(extract -> extract.id().equals(folder))
        .findFirst()
        .map(extract -> extract.publishedColumns(file, run.settings()))
        .orElse(List.of());
  }

  /** The sheets of the folders; one that stands under "only if" only where the job asks for it. */
  private static List<PublishRequest.ReportSheet> reportSheets(RunContext run) {
    return run.declared().folders().stream()
        .flatMap(folder -> SqlFile.in("sql/" + folder + "/report").stream())
        .filter(select -> wanted(select, run.settings()))
        .map(select -> new PublishRequest.ReportSheet(select.fact("sheet"), select))
        .toList();
  }

  /** The council's own workbook, where the job names one. */
  private static Optional<Path> template(Settings settings) {
    String named = settings.parameters().getOrDefault("template", "").toString();
    return named.isBlank() ? Optional.empty() : Optional.of(Path.of(named));
  }

  private static boolean wanted(SqlFile select, Settings settings) {
    String parameter = select.head().get("only if");
    return parameter == null || settings.flag(parameter);
  }

  private List<String> notes(RunContext run) {
    JdbcTemplate sql = new JdbcTemplate(dataSource);
    List<String> notes =
        new ArrayList<>(
            sql.queryForList(
                "select note from returns.submission where run_id = ?"
                    + " order by purpose, window_start, file_no",
                String.class,
                run.runId()));
    notes.addAll(
        sql.queryForList(
            """
            select distinct reason
            from returns.blank_table
            where run_id = ?
              and not exists (
                select
                from returns.submission
                where submission.run_id = blank_table.run_id
                  and position(submission.note in blank_table.reason) > 0
              )
            order by reason
            """,
            String.class,
            run.runId()));
    notes.addAll(run.declared().notes(run.settings()));
    notes.add(rejected(sql, run.runId()));
    return notes;
  }

  /**
   * What the rules of this program take away from the figures, which the national bodies do not.
   */
  private static String rejected(JdbcTemplate sql, int runId) {
    Long rows =
        sql.queryForObject(
            "select coalesce(sum(rows_rejected), 0) from audit.file where run_id = ?",
            Long.class,
            runId);
    return String.format(
        Locale.UK,
        "%,d rejected rows are in no figure; the national methods, which know no such rules, may"
            + " count some of them. Their rules and numbers stand in rejections.xlsx.",
        rows);
  }
}
