package org.ascreturns.returns.dols;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.ascreturns.extract.FileScan;
import org.ascreturns.extract.InputFile;
import org.ascreturns.extract.RowJudge;
import org.ascreturns.extract.UnreadableFileException;
import org.ascreturns.returns.Extract;
import org.ascreturns.returns.PublishedColumn;
import org.ascreturns.returns.dols.rules.Dols001ColumnMissing;
import org.ascreturns.returns.dols.rules.Dols002ColumnUnknown;
import org.ascreturns.returns.dols.rules.Dols003NoRows;
import org.ascreturns.returns.dols.rules.Dols901NotText;
import org.ascreturns.returns.dols.rules.Dols902ColumnTwice;
import org.ascreturns.returns.dols.rules.DolsContext;
import org.ascreturns.returns.dols.rules.DolsField;
import org.ascreturns.returns.dols.rules.DolsRules;
import org.ascreturns.returns.dols.rules.Locations;
import org.ascreturns.returns.table.FileFindings;
import org.ascreturns.returns.table.TableHeader;
import org.ascreturns.rule.Finding;
import org.ascreturns.rule.RuleDefinition;
import org.ascreturns.rule.Settings;

/** The council's DoLS applications, one line each. */
public final class DolsExtract implements Extract {

  static final String ID = "dols";
  private static final String RETURN = "dols-return";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String table() {
    return "extract.dols_application";
  }

  @Override
  public List<String> columns() {
    List<String> columns = new ArrayList<>();
    for (DolsField field : DolsField.values()) {
      columns.add(field.specName());
    }
    columns.addAll(List.of("location_type", "further", "status", "type", "team", "carried"));
    return columns;
  }

  @Override
  public List<RuleDefinition> rules() {
    return DolsRules.homes().stream().map(RuleDefinition::of).toList();
  }

  @Override
  public void checkSettings(Settings settings) {
    header(List.of(), settings);
    codes(settings);
  }

  @Override
  public String advice(InputFile file, Settings settings) {
    return file.scan().header().isEmpty() || header(file.scan().header(), settings).hasAny()
        ? ""
        : "None of the names in line "
            + file.scan().headerLines()
            + " is a column of the DoLS return. The first line must hold the names of the columns,"
            + " such as person_reference or date_application_received.";
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
    NationalFields fields = new NationalFields(settings.year());
    FileFindings found = new FileFindings(settings);
    header.twice().forEach(name -> found.addColumn(Dols902ColumnTwice.class, name));
    header.missing().stream()
        .filter(column -> fields.required(column.field()))
        .forEach(column -> found.addColumn(Dols001ColumnMissing.class, column.names().get(0)));
    // Where no name is known the line may be a row: what it holds is about a person.
    if (header.hasAny()) {
      header.unknown().forEach(name -> found.addColumn(Dols002ColumnUnknown.class, name));
    }
    if (file.scan().slices().isEmpty()) {
      found.add(Dols003NoRows.class, "(file)");
    }
    return found.all();
  }

  @Override
  public List<Finding> unreadable(UnreadableFileException failure, Settings settings) {
    Class<?> broken = failure.nothingInIt() ? Dols003NoRows.class : Dols901NotText.class;
    RuleDefinition rule = settings.applied(RuleDefinition.of(broken));
    return List.of(new Finding(rule, "(file)", null, rule.message() + " " + failure.problem()));
  }

  @Override
  public BitSet discardedColumns(InputFile file, Settings settings) {
    return header(file.scan().header(), settings).discarded();
  }

  /** The columns of the return in the national order. */
  @Override
  public List<PublishedColumn> publishedColumns(String file, Settings settings) {
    List<PublishedColumn> columns = new ArrayList<>();
    if (!file.equals(RETURN)) {
      return columns;
    }
    int further = 0;
    for (NationalFields.NationalField field : new NationalFields(settings.year()).ofReturn()) {
      boolean own = field.generated() || field.known().isPresent();
      String value = own ? field.field() : "further[" + ++further + "]";
      columns.add(
          new PublishedColumn(
              field.isText() ? "returns.inert(" + value + ")" : value,
              field.name(),
              field.label(),
              !field.isText()));
    }
    return columns;
  }

  @Override
  public RowJudge judge(InputFile file, Settings settings) {
    return judge(file, List.of(), settings);
  }

  /** Looks up the places of the applications in the location lists of the run. */
  @Override
  public RowJudge judge(InputFile file, List<InputFile> received, Settings settings) {
    Locations locations = LocationList.of(received, settings);
    return new ApplicationJudge(
        header(file.scan().header(), settings),
        new NationalFields(settings.year()),
        codes(settings),
        new DolsContext(settings, locations, DolsRules.homes()));
  }

  private static TableHeader<String> header(List<String> names, Settings settings) {
    return new TableHeader<>(
        names, new NationalFields(settings.year()).columns(), settings.inputs().get(ID));
  }

  private static CodeLists codes(Settings settings) {
    Settings.Input input = settings.inputs().get(ID);
    return new CodeLists(settings.year(), input == null ? Map.of() : input.values());
  }
}
