package org.ascreturns.returns.dols;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ascreturns.returns.Extract;
import org.ascreturns.returns.Return;
import org.ascreturns.returns.dols.rules.DolsContext;
import org.ascreturns.rule.Settings;

/** Deprivation of Liberty Safeguards: every application of the year, record by record. */
public final class DolsReturn implements Return {

  /**
   * Lists of codes and bands are looked up by the year of the run; their columns are all years'.
   */
  private static final int NEWEST = 9999;

  @Override
  public String id() {
    return "dols";
  }

  @Override
  public String title() {
    return "Deprivation of Liberty Safeguards (DoLS)";
  }

  @Override
  public List<Extract> extracts() {
    return List.of(
        new DolsExtract(),
        LocationList.extract(NEWEST),
        Population.extract(),
        EnglandFigures.extract());
  }

  /** What happens after the as-at date belongs to the next return. */
  @Override
  public Map<String, Object> sqlParameters(Settings settings) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("as_at", DolsContext.asAt(settings));
    parameters.put("year", settings.year());
    return parameters;
  }

  @Override
  public List<String> notes(Settings settings) {
    return List.of(
        "What happened after "
            + DolsContext.asAt(settings)
            + " is left for the next return: such applications count as not yet signed off, such"
            + " authorisations as still in force.",
        "Days are calendar days from receipt to sign-off; a sign-off on the day of receipt is 0.",
        "People are counted once, by their latest application of the year; all else is counted by"
            + " application.",
        "Rates per 100,000 are blank where no population came in (ref-dols-population*.csv).");
  }

  @Override
  public List<Path> writeSample(Sample wish) throws IOException {
    return SyntheticApplications.write(wish);
  }
}
