package org.ascreturns.returns.ascs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ascreturns.extract.Blanks;
import org.ascreturns.extract.CopyRow;
import org.ascreturns.extract.ExtractRow;
import org.ascreturns.extract.FileScan;
import org.ascreturns.extract.InputFile;
import org.ascreturns.extract.Outcome;
import org.ascreturns.extract.RawRow;
import org.ascreturns.extract.RowDigest;
import org.ascreturns.extract.RowJudge;
import org.ascreturns.extract.UnreadableFileException;
import org.ascreturns.extract.Workbooks;
import org.ascreturns.returns.Extract;
import org.ascreturns.returns.ascs.rules.Ascs901NotReadable;
import org.ascreturns.returns.ascs.rules.Ascs902ColumnTwice;
import org.ascreturns.returns.ascs.rules.Ascs903RaggedLine;
import org.ascreturns.returns.ascs.rules.Ascs904ListColumnMissing;
import org.ascreturns.returns.table.TableHeader;
import org.ascreturns.rule.Finding;
import org.ascreturns.rule.Message;
import org.ascreturns.rule.RuleDefinition;
import org.ascreturns.rule.Settings;
import org.ascreturns.rule.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A list beside the people: as CSV with named columns, or on a sheet of the data return workbook,
 * where lines are known by their place.
 *
 * @param sheet of the workbook; empty where there is only the CSV
 * @param columns of the CSV, and of the table after la_code
 * @param optional columns that the CSV may leave out
 * @param reader what a line writes, from its values by column, a blank being an empty text
 * @param unusable the rule on lines that cannot be used
 * @param places what stands on a line of the sheet; nothing on all others
 */
record ListExtract(
    String id,
    String sheet,
    String table,
    List<String> columns,
    List<String> optional,
    Reader reader,
    Class<?> unusable,
    Map<Long, Place> places)
    implements Extract {

  static final String COUNCIL = "la_code";

  /** Makes a line of the table of the values of a line. */
  interface Reader {

    /**
     * @param council of the line
     */
    Line read(Map<String, String> values, String council);
  }

  /**
   * What a line comes to.
   *
   * @param written null if the line cannot be used
   * @param problem what is wrong with it then, for a message with such a slot
   */
  record Line(@Nullable Consumer<CopyRow> written, String problem) {

    static Line of(Consumer<CopyRow> written) {
      return new Line(written, "");
    }

    static Line unusable(String problem) {
      return new Line(null, problem);
    }
  }

  /**
   * A line of a sheet.
   *
   * @param fixed what the place says: values by column
   * @param cells columns by their position in the row, from 0
   */
  record Place(Map<String, String> fixed, Map<Integer, String> cells) {}

  @Override
  public boolean isOfThisKind(Path file) {
    return !Workbooks.isWorkbook(file) || (!sheet.isEmpty() && DataReturn.hasSheet(file, sheet));
  }

  @Override
  public List<RuleDefinition> rules() {
    return List.of(
        RuleDefinition.of(Ascs901NotReadable.class),
        RuleDefinition.of(Ascs902ColumnTwice.class),
        RuleDefinition.of(Ascs903RaggedLine.class),
        RuleDefinition.of(Ascs904ListColumnMissing.class),
        RuleDefinition.of(unusable));
  }

  @Override
  public boolean ofRecords() {
    return false;
  }

  @Override
  public void checkSettings(Settings settings) {
    header(List.of(), settings);
  }

  @Override
  public int[] watchedColumns(List<String> header, Settings settings) {
    return new int[0];
  }

  @Override
  public InputFile.Identity identify(FileScan scan, Settings settings) {
    return new InputFile.Identity(null, null, null, scan.modified(), "file time");
  }

  @Override
  public List<Finding> checkFile(InputFile file, Settings settings) {
    FileFindings found = new FileFindings(settings);
    if (!isSheet(file)) {
      TableHeader<String> header = header(file.scan().header(), settings);
      header.twice().forEach(name -> found.add(Ascs902ColumnTwice.class, name, "column", name));
      header.missing().stream()
          .map(TableHeader.Column::field)
          .filter(column -> !optional.contains(column) && !column.equals(COUNCIL))
          .forEach(column -> found.add(Ascs904ListColumnMissing.class, column, "column", column));
    }
    return found.all();
  }

  @Override
  public List<Finding> unreadable(UnreadableFileException failure, Settings settings) {
    FileFindings found = new FileFindings(settings);
    found.addWith(Ascs901NotReadable.class, failure.problem());
    return found.all();
  }

  @Override
  public List<String> columns() {
    List<String> all = new ArrayList<>(List.of(COUNCIL));
    all.addAll(columns);
    return all;
  }

  @Override
  public RowJudge judge(InputFile file, Settings settings) {
    RowDigest digest = new RowDigest();
    if (isSheet(file)) {
      String code = DataReturn.councilCode(file.scan().path());
      String council = code.isEmpty() ? settings.council() : code;
      return row -> ofSheet(row, council, settings, digest);
    }
    TableHeader<String> header = header(file.scan().header(), settings);
    return row -> ofTable(row, header, settings, digest);
  }

  private static boolean isSheet(InputFile file) {
    return file.scan().container() == FileScan.Container.XLSX;
  }

  private Outcome ofSheet(ExtractRow row, String council, Settings settings, RowDigest digest) {
    Place place = places.get(row.line());
    if (place == null) {
      return new Outcome.Blank(row.line(), row.lines());
    }
    Map<String, String> values = new HashMap<>(place.fixed());
    place
        .cells()
        .forEach(
            (at, column) ->
                values.put(column, at < row.values().length ? Blanks.strip(row.values()[at]) : ""));
    return told(row, values, council, settings, digest);
  }

  private Outcome ofTable(
      ExtractRow row, TableHeader<String> header, Settings settings, RowDigest digest) {
    if (row.blank()) {
      return new Outcome.Blank(row.line(), row.lines());
    }
    if (row.values().length != header.size()) {
      return rejected(
          row,
          finding(
              Ascs903RaggedLine.class,
              settings,
              "line",
              row.line(),
              "actual",
              row.values().length,
              "expected",
              header.size()),
          digest);
    }
    Map<String, String> values = new HashMap<>();
    header.values(row.values()).forEach((field, value) -> values.put(field, Blanks.strip(value)));
    String own = values.getOrDefault(COUNCIL, "");
    return told(row, values, own.isEmpty() ? settings.council() : own, settings, digest);
  }

  private Outcome told(
      ExtractRow row,
      Map<String, String> values,
      String council,
      Settings settings,
      RowDigest digest) {
    Line line = reader.read(values, council);
    Consumer<CopyRow> written = line.written();
    if (written != null) {
      return new Outcome.Accepted(
          row.line(),
          row.lines(),
          subject(row),
          List.of(),
          List.of(),
          copy -> {
            copy.text(council);
            written.accept(copy);
          });
    }
    List<Object> slots = new ArrayList<>(List.of("problem", line.problem()));
    columns.forEach(
        column -> {
          String value = values.getOrDefault(column, "");
          slots.add(column);
          slots.add(value.isEmpty() ? "(blank)" : value);
        });
    return rejected(row, finding(unusable, settings, slots.toArray()), digest);
  }

  /** A line that cannot be used is left out whatever the job says of its rule. */
  private static Finding finding(Class<?> home, Settings settings, Object... slots) {
    RuleDefinition rule = settings.applied(RuleDefinition.of(home)).withSeverity(Severity.REJECT);
    return new Finding(rule, "(line)", null, Message.of(rule.message(), "(line)", null, slots));
  }

  private static Outcome rejected(ExtractRow row, Finding finding, RowDigest digest) {
    digest.of(row.values());
    return new Outcome.Rejected(
        row.line(),
        row.lines(),
        subject(row),
        List.of(finding),
        List.of(),
        digest.high(),
        digest.low(),
        RawRow.csv(row.values(), new BitSet()));
  }

  private static Outcome.Subject subject(ExtractRow row) {
    return new Outcome.Subject(null, null, null, null, null, "line " + row.line());
  }

  private TableHeader<String> header(List<String> names, Settings settings) {
    List<TableHeader.Column<String>> layout = new ArrayList<>();
    columns().forEach(column -> layout.add(new TableHeader.Column<>(column, List.of(column))));
    return new TableHeader<>(names, layout, settings.inputs().get(id));
  }
}
