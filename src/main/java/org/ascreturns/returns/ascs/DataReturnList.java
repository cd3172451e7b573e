package org.ascreturns.returns.ascs;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ascreturns.extract.Blanks;
import org.ascreturns.extract.CopyRow;
import org.ascreturns.extract.ExtractRow;
import org.ascreturns.extract.FileScan;
import org.ascreturns.extract.InputFile;
import org.ascreturns.extract.Outcome;
import org.ascreturns.extract.RowDigest;
import org.ascreturns.extract.RowJudge;
import org.ascreturns.extract.UnreadableFileException;
import org.ascreturns.extract.Workbooks;
import org.ascreturns.returns.Extract;
import org.ascreturns.returns.ascs.rules.Ascs901NotReadable;
import org.ascreturns.returns.ascs.rules.Ascs902ColumnTwice;
import org.ascreturns.returns.ascs.rules.Ascs903RaggedLine;
import org.ascreturns.returns.ascs.rules.Ascs904ListColumnMissing;
import org.ascreturns.returns.table.ListExtract;
import org.ascreturns.rule.Finding;
import org.ascreturns.rule.RuleDefinition;
import org.ascreturns.rule.Settings;

/**
 * A list beside the people: as CSV with named columns, or on a sheet of the data return workbook,
 * where lines are known by their place.
 *
 * @param list as CSV; its lines may say whose they are
 * @param sheet of the workbook; empty where there is only the CSV
 * @param places what stands on a line of the sheet; nothing on all others
 */
record DataReturnList(ListExtract list, String sheet, Map<Long, Place> places) implements Extract {

  private static final String COUNCIL = "la_code";

  /**
   * A line of a sheet.
   *
   * @param fixed what the place says: values by column
   * @param cells columns by their position in the row, from 0
   */
  record Place(Map<String, String> fixed, Map<Integer, String> cells) {}

  /**
   * @param columns of the CSV, and of the table after la_code
   * @param optional columns that the CSV may leave out
   * @param reader what a line writes after la_code
   * @param unusable the rule on lines that cannot be used
   */
  static DataReturnList of(
      String id,
      String sheet,
      String table,
      List<String> columns,
      List<String> optional,
      ListExtract.Reader reader,
      Class<?> unusable,
      Map<Long, Place> places) {
    List<String> all = Stream.concat(Stream.of(COUNCIL), columns.stream()).toList();
    Set<String> missing = new HashSet<>(optional);
    missing.add(COUNCIL);
    return new DataReturnList(
        new ListExtract(
            id,
            table,
            all,
            all,
            (values, council) -> ofCouncil(values, council, reader),
            new ListExtract.Rules(
                Ascs901NotReadable.class,
                Ascs902ColumnTwice.class,
                Ascs903RaggedLine.class,
                Ascs904ListColumnMissing.class,
                unusable),
            new ListExtract.Names(Map.of(), missing)),
        sheet,
        places);
  }

  private static ListExtract.Line ofCouncil(
      Map<String, String> values, String council, ListExtract.Reader reader) {
    String own = values.getOrDefault(COUNCIL, "");
    String code = own.isEmpty() ? council : own;
    ListExtract.Line line = reader.read(values, code);
    Consumer<CopyRow> written = line.written();
    return written == null
        ? line
        : ListExtract.Line.of(
            copy -> {
              copy.text(code);
              written.accept(copy);
            });
  }

  @Override
  public String id() {
    return list.id();
  }

  @Override
  public String table() {
    return list.table();
  }

  @Override
  public List<String> columns() {
    return list.columns();
  }

  @Override
  public List<RuleDefinition> rules() {
    return list.rules();
  }

  @Override
  public boolean isOfThisKind(Path file) {
    return !Workbooks.isWorkbook(file) || (!sheet.isEmpty() && DataReturn.hasSheet(file, sheet));
  }

  @Override
  public boolean ofRecords() {
    return list.ofRecords();
  }

  @Override
  public void checkSettings(Settings settings) {
    list.checkSettings(settings);
  }

  @Override
  public int[] watchedColumns(List<String> header, Settings settings) {
    return list.watchedColumns(header, settings);
  }

  @Override
  public InputFile.Identity identify(FileScan scan, Settings settings) {
    return list.identify(scan, settings);
  }

  @Override
  public List<Finding> checkFile(InputFile file, Settings settings) {
    return isSheet(file) ? List.of() : list.checkFile(file, settings);
  }

  @Override
  public List<Finding> unreadable(UnreadableFileException failure, Settings settings) {
    return list.unreadable(failure, settings);
  }

  @Override
  public RowJudge judge(InputFile file, Settings settings) {
    if (!isSheet(file)) {
      return list.judge(file, settings);
    }
    String code = DataReturn.councilCode(file.scan().path());
    String council = code.isEmpty() ? settings.council() : code;
    RowDigest digest = new RowDigest();
    return row -> ofSheet(row, council, settings, digest);
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
    return list.outcome(row, values, council, settings, digest);
  }
}
