package org.ascreturns.returns.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
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
import org.ascreturns.returns.Extract;
import org.ascreturns.rule.Finding;
import org.ascreturns.rule.Message;
import org.ascreturns.rule.RuleDefinition;
import org.ascreturns.rule.Settings;
import org.jspecify.annotations.Nullable;

/**
 * A list that comes in as a file of its own and is about no person: something to look up, or to
 * divide by.
 *
 * @param fileColumns of the file, every one of which it must have unless its names say otherwise
 * @param columns of the table, in the order in which a line writes them
 * @param reader what a line comes to
 * @param ruleHomes the rules on files and lines of this kind
 * @param names what else columns are called, and which may be missing
 */
public record ListExtract(
    String id,
    String table,
    List<String> fileColumns,
    List<String> columns,
    Reader reader,
    Rules ruleHomes,
    Names names)
    implements Extract {

  /** Reads a line. */
  @FunctionalInterface
  public interface Reader {

    /**
     * @param values by column, a blank being an empty text
     * @param council whose line it is, unless it says so itself
     */
    Line read(Map<String, String> values, String council);
  }

  /**
   * What a line comes to.
   *
   * @param written what it writes into the table; null if it cannot be used
   * @param problem what is wrong with it then, for a message with such a slot
   */
  public record Line(@Nullable Consumer<CopyRow> written, String problem) {

    public static Line of(Consumer<CopyRow> written) {
      return new Line(written, "");
    }

    public static Line unusable(String problem) {
      return new Line(null, problem);
    }
  }

  /**
   * Columns that are not always there, or not always called the same.
   *
   * @param others further names by column
   * @param optional columns that a file may do without; its lines have them blank
   */
  public record Names(Map<String, List<String>> others, Set<String> optional) {

    static final Names AS_THEY_ARE = new Names(Map.of(), Set.of());

    public Names {
      others = Map.copyOf(others);
      optional = Set.copyOf(optional);
    }
  }

  /**
   * The homes of the rules on one kind of list.
   *
   * @param notText on a file that is no table
   * @param columnTwice on a column that stands in the header twice
   * @param raggedLine on a line with more or fewer values than the header
   * @param columnMissing on a column that the header does not have
   * @param unusable on a line that cannot be used
   */
  public record Rules(
      Class<?> notText,
      Class<?> columnTwice,
      Class<?> raggedLine,
      Class<?> columnMissing,
      Class<?> unusable) {}

  /**
   * A list whose columns may be missing, or have other names.
   *
   * @param reader what a line writes, from its values by column; null if the line cannot be used
   */
  public ListExtract(
      String id,
      String table,
      List<String> fileColumns,
      List<String> columns,
      Function<Map<String, String>, @Nullable Consumer<CopyRow>> reader,
      Rules ruleHomes,
      Names names) {
    this(
        id,
        table,
        fileColumns,
        columns,
        (values, council) -> new Line(reader.apply(values), ""),
        ruleHomes,
        names);
  }

  /** A list whose columns are all there, and called as they are here. */
  public ListExtract(
      String id,
      String table,
      List<String> fileColumns,
      List<String> columns,
      Function<Map<String, String>, @Nullable Consumer<CopyRow>> reader,
      Rules ruleHomes) {
    this(id, table, fileColumns, columns, reader, ruleHomes, Names.AS_THEY_ARE);
  }

  /** A list whose table has the columns of the file. */
  public ListExtract(
      String id,
      String table,
      List<String> columns,
      Function<Map<String, String>, @Nullable Consumer<CopyRow>> reader,
      Rules ruleHomes) {
    this(id, table, columns, columns, reader, ruleHomes);
  }

  public ListExtract {
    fileColumns = List.copyOf(fileColumns);
    columns = List.copyOf(columns);
  }

  @Override
  public List<RuleDefinition> rules() {
    return List.of(
        RuleDefinition.of(ruleHomes.notText()),
        RuleDefinition.of(ruleHomes.columnTwice()),
        RuleDefinition.of(ruleHomes.raggedLine()),
        RuleDefinition.of(ruleHomes.columnMissing()),
        RuleDefinition.of(ruleHomes.unusable()));
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
    TableHeader<String> header = header(file.scan().header(), settings);
    FileFindings found = new FileFindings(settings);
    header.twice().forEach(name -> found.addColumn(ruleHomes.columnTwice(), name));
    header.missing().stream()
        .filter(column -> !names.optional().contains(column.field()))
        .forEach(column -> found.addColumn(ruleHomes.columnMissing(), column.names().get(0)));
    return found.all();
  }

  @Override
  public List<Finding> unreadable(UnreadableFileException failure, Settings settings) {
    FileFindings found = new FileFindings(settings);
    found.addWith(ruleHomes.notText(), failure.problem());
    return found.all();
  }

  @Override
  public RowJudge judge(InputFile file, Settings settings) {
    TableHeader<String> header = header(file.scan().header(), settings);
    RowDigest digest = new RowDigest();
    return row -> judged(row, header, settings, digest);
  }

  private Outcome judged(
      ExtractRow row, TableHeader<String> header, Settings settings, RowDigest digest) {
    if (row.blank()) {
      return new Outcome.Blank(row.line(), row.lines());
    }
    if (row.values().length != header.size()) {
      return rejected(
          row,
          finding(
              ruleHomes.raggedLine(),
              settings,
              "line",
              row.line(),
              "actual",
              row.values().length,
              "expected",
              header.size()),
          digest);
    }
    return outcome(row, values(row, header), settings.council(), settings, digest);
  }

  /**
   * What becomes of a line.
   *
   * @param values of the line by column, a blank being an empty text
   * @param council whose line it is, unless it says so itself
   * @param digest is changed
   */
  public Outcome outcome(
      ExtractRow row,
      Map<String, String> values,
      String council,
      Settings settings,
      RowDigest digest) {
    Line line = reader.read(values, council);
    Consumer<CopyRow> written = line.written();
    if (written != null) {
      return new Outcome.Accepted(
          row.line(), row.lines(), subject(row), List.of(), List.of(), written);
    }
    List<Object> slots = new ArrayList<>(List.of("problem", line.problem()));
    fileColumns.forEach(
        column -> {
          String value = values.getOrDefault(column, "");
          slots.add(column);
          slots.add(value.isEmpty() ? "(blank)" : value);
        });
    return rejected(row, finding(ruleHomes.unusable(), settings, slots.toArray()), digest);
  }

  private static Finding finding(Class<?> home, Settings settings, Object... slots) {
    RuleDefinition rule = settings.applied(RuleDefinition.of(home));
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

  private static Map<String, String> values(ExtractRow row, TableHeader<String> header) {
    Map<String, String> values = new HashMap<>(header.values(row.values()));
    values.replaceAll((column, value) -> Blanks.strip(value));
    return values;
  }

  private TableHeader<String> header(List<String> header, Settings settings) {
    return new TableHeader<>(
        header,
        fileColumns.stream()
            .map(
                column ->
                    new TableHeader.Column<>(
                        column,
                        Stream.concat(
                                Stream.of(column),
                                names.others().getOrDefault(column, List.of()).stream())
                            .toList()))
            .toList(),
        settings.inputs().get(id));
  }
}
