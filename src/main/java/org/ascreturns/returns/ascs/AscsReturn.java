package org.ascreturns.returns.ascs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ascreturns.returns.Extract;
import org.ascreturns.returns.Return;
import org.ascreturns.returns.Sampling;
import org.ascreturns.rule.Settings;

/** Adult Social Care Survey: the data return of a year, its weighted tables and ASCOF measures. */
public final class AscsReturn implements Return {

  @Override
  public String id() {
    return "ascs";
  }

  @Override
  public String title() {
    return "Adult Social Care Survey (ASCS)";
  }

  @Override
  public List<Extract> extracts() {
    List<Extract> extracts =
        new ArrayList<>(List.of(new AscsExtract(), Population.extract(), EligiblePeople.extract()));
    extracts.addAll(Information.extracts());
    return List.copyOf(extracts);
  }

  @Override
  public Map<String, Object> sqlParameters(Settings settings) {
    return Map.of("year", settings.year(), "year_before", settings.yearNameBefore());
  }

  /** What the eligible population is compared with: LTS001b of the year before. */
  @Override
  public List<String> readsReturns() {
    return List.of("salt");
  }

  @Override
  public Optional<Sampling> sampling() {
    return Optional.of(new SampleDraw());
  }

  @Override
  public String problemOfTemplate(Path workbook) {
    return DataReturn.problemOfTemplate(workbook);
  }

  @Override
  public List<String> notes(Settings settings) {
    return List.of(
        "Tables of the data return are unweighted where they count people of the sample; all others"
            + " are estimates for the eligible population, with weights for each question and"
            + " stratum.",
        "Figures here are unrounded but for six decimals and not suppressed. What may be published"
            + " stands in results.csv.",
        "Estimates, weights and measures are blank where the eligible population did not come in.",
        "People without a stratum count in response rates and in tables of missing items, and in no"
            + " estimate and no score.",
        "Margins of error are at 95 per cent. That of the validation tables is one figure for the"
            + " council with p = 0.5; all others are of their own figure and stratified.");
  }
}
