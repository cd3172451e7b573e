package org.ascreturns.returns.salt.discharge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.ascreturns.extract.FileScan;
import org.ascreturns.extract.InputFile;
import org.ascreturns.extract.RowJudge;
import org.ascreturns.extract.UnreadableFileException;
import org.ascreturns.returns.Extract;
import org.ascreturns.returns.table.RowValidator;
import org.ascreturns.returns.table.TableHeader;
import org.ascreturns.rule.Finding;
import org.ascreturns.rule.RuleDefinition;
import org.ascreturns.rule.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Discharges from hospital into reablement: what STS004 is made from, since Client Level Data
 * cannot tell who is at home 91 days later.
 */
public final class DischargeExtract implements Extract {

  private static final String ID = "sts004_discharges";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String table() {
    return "extract.sts004_discharge";
  }

  @Override
  public List<String> columns() {
    List<String> columns = new ArrayList<>();
    for (DischargeField field : DischargeField.values()) {
      columns.add(field.specName());
    }
    columns.addAll(List.of("team", "carried"));
    return columns;
  }

  @Override
  public List<RuleDefinition> rules() {
    return DischargeRules.homes().stream().map(RuleDefinition::of).toList();
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
            + " is a column of the layout. The first line must hold the names of the columns: "
            + String.join(
                ", ", Arrays.stream(DischargeField.values()).map(DischargeField::specName).toList())
            + ".";
  }

  @Override
  public int[] watchedColumns(List<String> header, Settings settings) {
    return new int[0];
  }

  /** Later files take the place of earlier ones, by the time at which they were last changed. */
  @Override
  public InputFile.Identity identify(FileScan scan, Settings settings) {
    return new InputFile.Identity(null, null, null, scan.modified(), "last change");
  }

  @Override
  public List<Finding> checkFile(InputFile file, Settings settings) {
    return new DischargeFile(settings)
        .check(header(file.scan().header(), settings), !file.scan().slices().isEmpty());
  }

  @Override
  public List<Finding> unreadable(UnreadableFileException failure, Settings settings) {
    RuleDefinition rule = settings.applied(RuleDefinition.of(Sts4F01NotText.class));
    return List.of(new Finding(rule, "(file)", null, rule.message() + " " + failure.problem()));
  }

  @Override
  public BitSet discardedColumns(InputFile file, Settings settings) {
    return header(file.scan().header(), settings).discarded();
  }

  @Override
  public RowJudge judge(InputFile file, Settings settings) {
    DischargeContext context = new DischargeContext(settings);
    return new DischargeJudge(
        header(file.scan().header(), settings),
        context,
        codes(settings),
        new RowValidator<>(context));
  }

  private static TableHeader<DischargeField> header(List<String> names, Settings settings) {
    return new TableHeader<>(names, DischargeField.columns(), settings.inputs().get(ID));
  }

  private static DischargeCodes codes(Settings settings) {
    Settings.@Nullable Input input = settings.inputs().get(ID);
    return new DischargeCodes(input == null ? Map.of() : input.values());
  }
}
