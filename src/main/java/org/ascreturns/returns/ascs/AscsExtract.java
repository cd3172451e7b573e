package org.ascreturns.returns.ascs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ascreturns.extract.ExtractRow;
import org.ascreturns.extract.FileScan;
import org.ascreturns.extract.InputFile;
import org.ascreturns.extract.RowJudge;
import org.ascreturns.extract.RowSource;
import org.ascreturns.extract.RowSources;
import org.ascreturns.extract.Slice;
import org.ascreturns.extract.UnreadableFileException;
import org.ascreturns.returns.Extract;
import org.ascreturns.returns.ascs.rules.Ascs901NotReadable;
import org.ascreturns.returns.ascs.rules.Ascs902ColumnTwice;
import org.ascreturns.returns.ascs.rules.AscsContext;
import org.ascreturns.returns.ascs.rules.AscsF01SheetMissing;
import org.ascreturns.returns.ascs.rules.AscsF02CouncilCodeMissing;
import org.ascreturns.returns.ascs.rules.AscsF03CouncilNotChosen;
import org.ascreturns.returns.ascs.rules.AscsF04ColumnWrong;
import org.ascreturns.returns.ascs.rules.AscsF05HalfARow;
import org.ascreturns.returns.ascs.rules.AscsF06NoPeople;
import org.ascreturns.returns.ascs.rules.AscsF07TooManyRows;
import org.ascreturns.returns.ascs.rules.AscsRules;
import org.ascreturns.returns.ascs.rules.SurveyField;
import org.ascreturns.returns.ascs.rules.SurveyFields;
import org.ascreturns.returns.table.FileFindings;
import org.ascreturns.returns.table.TableHeader;
import org.ascreturns.rule.Finding;
import org.ascreturns.rule.RuleDefinition;
import org.ascreturns.rule.Settings;
import org.jspecify.annotations.Nullable;

/**
 * The people of the sample: the sheet Service User Data of the data return workbook, or the same as
 * CSV.
 */
public final class AscsExtract implements Extract {

  static final String ID = "ascs";

  /** The workbook computes on rows 2 to 4000. */
  private static final int MOST_PEOPLE = 3_999;

  /** Rows that a message names; the rest is a number. */
  private static final int MOST_NAMED = 20;

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String sheet() {
    return DataReturn.PEOPLE;
  }

  @Override
  public String table() {
    return "extract.ascs_person";
  }

  @Override
  public List<String> columns() {
    List<String> columns =
        new ArrayList<>(
            List.of(
                "la_code", "primary_key", "serial_no", "stratum", "is_easy_read", "can_answer_2c"));
    stored().forEach(field -> columns.add(field.column()));
    columns.addAll(List.of("given", "team", "carried"));
    return columns;
  }

  /** The fields whose cleaned values have a column. */
  static List<SurveyField> stored() {
    return SurveyFields.all().stream().filter(SurveyField::isNumber).toList();
  }

  @Override
  public List<RuleDefinition> rules() {
    return AscsRules.homes().stream().map(RuleDefinition::of).toList();
  }

  @Override
  public void checkSettings(Settings settings) {
    header(List.of(), settings);
    Settings.Input input = settings.inputs().get(ID);
    if (input != null && !input.values().isEmpty()) {
      throw new IllegalArgumentException(
          "values: the codes of the survey are national ones; other values are not translated");
    }
  }

  @Override
  public String advice(InputFile file, Settings settings) {
    return "The columns and their order stand in input-samples/ascs/README.md.";
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
    FileScan scan = file.scan();
    if (isWorkbook(scan)) {
      checkSignOff(scan, found);
      checkPositions(scan.header(), found);
    } else {
      checkNames(scan.header(), settings, found);
    }
    if (found.all().isEmpty()) {
      checkRows(file, settings, found);
    }
    return found.all();
  }

  private static boolean isWorkbook(FileScan scan) {
    return scan.container() == FileScan.Container.XLSX;
  }

  private static void checkSignOff(FileScan scan, FileFindings found) {
    try {
      String code = DataReturn.councilCode(scan.path());
      if (code.isEmpty()) {
        found.add(AscsF02CouncilCodeMissing.class, "Sign Off Sheet!E2");
      } else if (DataReturn.notChosen(code)) {
        found.add(AscsF03CouncilNotChosen.class, "Sign Off Sheet!E2");
      }
    } catch (UnreadableFileException e) {
      found.add(AscsF01SheetMissing.class, DataReturn.SIGN_OFF, "sheet", DataReturn.SIGN_OFF);
    }
  }

  /** Each column must stand in its place: its header is held to a word that it must have in it. */
  private static void checkPositions(List<String> header, FileFindings found) {
    List<SurveyField> fields = SurveyFields.of(header).inOrder();
    // Where no name stands in its place the line may be a person: what it holds is not told.
    boolean isHeader = fields.stream().anyMatch(field -> !isMisplaced(field, header));
    for (SurveyField field : fields) {
      if (isMisplaced(field, header)) {
        found.add(
            AscsF04ColumnWrong.class,
            "column " + field.position(),
            "n",
            field.position(),
            "token",
            field.tokens().get(0),
            "header",
            isHeader ? said(header, field) : "no header");
      }
    }
  }

  /** The columns that do not stand in their place, in words. */
  static List<String> misplaced(List<String> header) {
    return SurveyFields.of(header).inOrder().stream()
        .filter(field -> isMisplaced(field, header))
        .map(
            field ->
                "column "
                    + field.position()
                    + " should be "
                    + field.printed()
                    + ", and is "
                    + said(header, field))
        .toList();
  }

  private static boolean isMisplaced(SurveyField field, List<String> header) {
    String bare = name(header, field).toLowerCase(Locale.ROOT).replaceAll("[\\s_\\[\\]()]", "");
    return field.tokens().stream().noneMatch(bare::contains);
  }

  private static String name(List<String> header, SurveyField field) {
    return field.position() <= header.size() ? header.get(field.position() - 1) : "";
  }

  private static String said(List<String> header, SurveyField field) {
    String name = name(header, field).replaceAll("\\s+", " ").strip();
    if (name.isEmpty()) {
      return "(blank)";
    }
    return name.length() > 60 ? name.substring(0, 60) + "..." : name;
  }

  private static void checkNames(List<String> names, Settings settings, FileFindings found) {
    TableHeader<SurveyField> header = header(names, settings);
    header.twice().forEach(name -> found.addColumn(Ascs902ColumnTwice.class, name));
    for (TableHeader.Column<SurveyField> column : header.missing()) {
      SurveyField field = column.field();
      if (field.isQuestion() || field.askedOf() == SurveyField.AskedOf.EVERY_ROW) {
        found.add(
            AscsF04ColumnWrong.class,
            field.printed(),
            "n",
            field.position(),
            "token",
            field.printed(),
            "header",
            "none of that name");
      }
    }
  }

  /** Whether the rows are people, before any of them is judged. */
  private void checkRows(InputFile file, Settings settings, FileFindings found) {
    Columns columns = new Columns(file, settings);
    List<Long> half = new ArrayList<>();
    int people = 0;
    for (Slice slice : file.scan().slices()) {
      try (RowSource rows = RowSources.open(file.scan(), slice)) {
        for (ExtractRow row = rows.next(); row != null; row = rows.next()) {
          Map<String, String> given = columns.given(row.values());
          boolean method = filled(given.get("MethodCollection"));
          boolean response = filled(given.get("Response"));
          if (method != response) {
            half.add(columns.place(row.line()));
          }
          people += method && response ? 1 : 0;
        }
      } catch (IOException e) {
        throw new UncheckedIOException("The file could not be read again", e);
      }
    }
    if (!half.isEmpty()) {
      found.add(AscsF05HalfARow.class, "MethodCollection;Response", "rows", named(half));
    } else if (people == 0) {
      found.add(AscsF06NoPeople.class, "(file)");
    } else if (people > MOST_PEOPLE) {
      found.add(AscsF07TooManyRows.class, "(file)", "n", String.format(Locale.UK, "%,d", people));
    }
  }

  private static String named(List<Long> rows) {
    String first = String.join(", ", rows.stream().limit(MOST_NAMED).map(String::valueOf).toList());
    return rows.size() > MOST_NAMED
        ? first + " and " + (rows.size() - MOST_NAMED) + " more"
        : first;
  }

  @Override
  public List<Finding> unreadable(UnreadableFileException failure, Settings settings) {
    FileFindings found = new FileFindings(settings);
    if (failure.problem().contains('"' + DataReturn.PEOPLE + '"')) {
      found.add(AscsF01SheetMissing.class, DataReturn.PEOPLE, "sheet", DataReturn.PEOPLE);
    } else {
      found.addWith(Ascs901NotReadable.class, failure.problem());
    }
    return found.all();
  }

  @Override
  public BitSet discardedColumns(InputFile file, Settings settings) {
    return isWorkbook(file.scan())
        ? new BitSet()
        : header(file.scan().header(), settings).discarded();
  }

  @Override
  public RowJudge judge(InputFile file, Settings settings) {
    String council =
        isWorkbook(file.scan()) ? DataReturn.councilCode(file.scan().path()) : settings.council();
    return new PersonJudge(new Columns(file, settings), council, new AscsContext(settings));
  }

  static TableHeader<SurveyField> header(List<String> names, Settings settings) {
    List<TableHeader.Column<SurveyField>> layout =
        SurveyFields.of(names).inOrder().stream()
            .map(field -> new TableHeader.Column<>(field, List.of(field.printed())))
            .toList();
    return new TableHeader<>(names, layout, settings.inputs().get(ID));
  }

  private static boolean filled(@Nullable String value) {
    return value != null && !value.isBlank();
  }

  /** Where each field of a file stands. */
  static final class Columns {

    private final FileScan scan;
    private final SurveyFields fields;
    private final @Nullable TableHeader<SurveyField> header;

    Columns(InputFile file, Settings settings) {
      this.scan = file.scan();
      this.fields = SurveyFields.of(scan.header());
      this.header = isWorkbook(scan) ? null : AscsExtract.header(scan.header(), settings);
    }

    SurveyFields fields() {
      return fields;
    }

    @Nullable TableHeader<SurveyField> header() {
      return header;
    }

    /** Whether a row has another number of values than the header; the workbook has no such row. */
    boolean ragged(String[] values) {
      return header != null && values.length != header.size();
    }

    int size() {
      return scan.header().size();
    }

    /** The values that are not blank, by canonical name. */
    Map<String, String> given(String[] values) {
      Map<String, String> given = new HashMap<>();
      if (header == null) {
        for (SurveyField field : fields.inOrder()) {
          String value = field.position() <= values.length ? values[field.position() - 1] : "";
          if (!value.isEmpty()) {
            given.put(field.key(), value);
          }
        }
      } else if (values.length == header.size()) {
        header
            .values(values)
            .forEach(
                (field, value) -> {
                  if (!value.isEmpty()) {
                    given.put(field.key(), value);
                  }
                });
      }
      return given;
    }

    /** The row's place below the header, from 0: the national key of the person. */
    long place(long line) {
      return line - scan.headerLines() - 1;
    }
  }

  /** Fields that say nothing of a person: the workbook fills them by itself. */
  static Set<String> notOfThePerson() {
    return new HashSet<>(Set.of("LaCode", "PrimaryKey", "Stratum", "PopInStratum"));
  }
}
