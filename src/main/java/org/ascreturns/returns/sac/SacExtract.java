package org.ascreturns.returns.sac;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.ascreturns.extract.FileScan;
import org.ascreturns.extract.InputFile;
import org.ascreturns.extract.RowJudge;
import org.ascreturns.extract.UnreadableFileException;
import org.ascreturns.returns.Extract;
import org.ascreturns.returns.sac.rules.SacF01ColumnMissing;
import org.ascreturns.returns.sac.rules.SacF02NoRows;
import org.ascreturns.returns.sac.rules.SacF03ColumnUnknown;
import org.ascreturns.returns.sac.rules.SacF05ColumnTwice;
import org.ascreturns.returns.sac.rules.SacField;
import org.ascreturns.returns.sac.rules.SacRules;
import org.ascreturns.returns.table.TableHeader;
import org.ascreturns.rule.Finding;
import org.ascreturns.rule.Message;
import org.ascreturns.rule.RuleDefinition;
import org.ascreturns.rule.Settings;

/** One of the eight files. */
record SacExtract(SacFile file) implements Extract {

  /** What every table has besides the columns of its file. */
  private static final List<String> OWN_COLUMNS =
      List.of("record_key", "same_values", "wrong", "team", "carried");

  @Override
  public String id() {
    return "sac_" + file.specName();
  }

  @Override
  public String table() {
    return file.table();
  }

  @Override
  public List<String> columns() {
    List<String> columns = new ArrayList<>();
    SacLayout.fields(file, SacLayout.NEWEST).forEach(field -> columns.add(field.name()));
    columns.addAll(OWN_COLUMNS);
    return columns;
  }

  @Override
  public List<RuleDefinition> rules() {
    return SacRules.homes().stream().map(RuleDefinition::of).toList();
  }

  @Override
  public void checkSettings(Settings settings) {
    header(List.of(), settings);
    codes(settings);
  }

  @Override
  public String advice(InputFile input, Settings settings) {
    List<String> header = input.scan().header();
    return header.isEmpty() || header(header, settings).hasAny()
        ? ""
        : "None of the names in line "
            + input.scan().headerLines()
            + " is a column of "
            + file.specName()
            + ". The first line must hold the names of the columns, such as "
            + SacLayout.fields(file, settings.year()).get(0).name()
            + ".";
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
  public List<Finding> checkFile(InputFile input, Settings settings) {
    TableHeader<SacField> header = header(input.scan().header(), settings);
    List<Finding> found = new ArrayList<>();
    header.twice().forEach(name -> add(SacF05ColumnTwice.class, name, settings, found));
    header
        .missing()
        .forEach(column -> add(SacF01ColumnMissing.class, column.field().name(), settings, found));
    // Where no name is known the line may be a row: what it holds is about a person.
    if (header.hasAny()) {
      header.unknown().forEach(name -> add(SacF03ColumnUnknown.class, name, settings, found));
    }
    if (file.needed() && input.scan().slices().isEmpty()) {
      add(SacF02NoRows.class, "(file)", settings, found);
    }
    return found;
  }

  private void add(Class<?> home, String field, Settings settings, List<Finding> found) {
    RuleDefinition rule = settings.applied(RuleDefinition.of(home));
    if (rule.inForce(settings.year())) {
      String message = Message.of(rule.message(), field, null, "file", file.specName());
      found.add(new Finding(rule, field, null, message));
    }
  }

  @Override
  public List<Finding> unreadable(UnreadableFileException failure, Settings settings) {
    Class<?> broken = failure.nothingInIt() ? SacF02NoRows.class : SacF01ColumnMissing.class;
    RuleDefinition rule = settings.applied(RuleDefinition.of(broken));
    return List.of(
        new Finding(rule, "(file)", null, "File " + file.specName() + ": " + failure.problem()));
  }

  @Override
  public BitSet discardedColumns(InputFile input, Settings settings) {
    return header(input.scan().header(), settings).discarded();
  }

  @Override
  public RowJudge judge(InputFile input, Settings settings) {
    return new SacJudge(
        file,
        SacLayout.fields(file, settings.year()),
        header(input.scan().header(), settings),
        codes(settings),
        settings);
  }

  private TableHeader<SacField> header(List<String> names, Settings settings) {
    return new TableHeader<>(
        names,
        SacLayout.fields(file, settings.year()).stream()
            .map(field -> new TableHeader.Column<>(field, List.of(field.name())))
            .toList(),
        settings.inputs().get(id()));
  }

  private SacCodes codes(Settings settings) {
    Settings.Input input = settings.inputs().get(id());
    return new SacCodes(settings.year(), input == null ? Map.of() : input.values());
  }
}
