package org.ascreturns.returns.ascof;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ascreturns.returns.Extract;
import org.ascreturns.returns.ReferenceImport;
import org.ascreturns.returns.Return;
import org.ascreturns.returns.Selection;
import org.ascreturns.returns.cld.CldExtract;
import org.ascreturns.returns.table.ReferenceCsv;
import org.ascreturns.rule.Settings;

/**
 * The measures of the Adult Social Care Outcomes Framework: from Client Level Data since 2024-25,
 * by the method of DHSC; before from the cells of SALT (specification, section 1).
 */
public final class AscofReturn implements Return {

  /** The first year whose measures are made from events. */
  private static final int FIRST_YEAR_OF_EVENTS = 2024;

  @Override
  public String id() {
    return "ascof";
  }

  @Override
  public String title() {
    return "Adult Social Care Outcomes Framework (ASCOF)";
  }

  @Override
  public List<Extract> extracts() {
    return List.of(
        new CldExtract(),
        AscofLists.hospitalStays(),
        AscofLists.population(),
        AscofLists.cells(),
        AscofLists.benchmarks(),
        AscofLists.neighbours());
  }

  @Override
  public List<ReferenceImport> imports() {
    return List.of(
        new ReferenceImport(
            "import-benchmarks",
            "Takes in the published values of the ASCOF measures, which councils are compared by.",
            "ascof-time-series.csv",
            AscofLists.benchmarks()));
  }

  /** Cells of SALT and of SAC, where no file gives them; the scores of the survey. */
  @Override
  public List<String> readsReturns() {
    return List.of("salt", "sac", "ascs");
  }

  /** Events are what the measures since 2024-25 are made of; before them cells are enough. */
  @Override
  public boolean needs(Extract extract, Settings settings) {
    return fromEvents(settings)
        ? Return.super.needs(extract, settings)
        : !extract.id().equals("cld") && Return.super.needs(extract, settings);
  }

  private static boolean fromEvents(Settings settings) {
    return settings.year() >= FIRST_YEAR_OF_EVENTS;
  }

  @Override
  public Map<String, Object> sqlParameters(Settings settings) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("year", settings.year());
    parameters.put("year_name", settings.yearName());
    parameters.put("hospital_history_from", settings.date("hospital_history_from"));
    return parameters;
  }

  @Override
  public List<Selection> selections(Settings settings) {
    return fromEvents(settings) ? AscofSelections.of(settings) : List.of();
  }

  @Override
  public Optional<String> nameOfCouncil(String code) {
    return ReferenceCsv.rows("ascof", "councils").stream()
        .filter(council -> council.getField("la_code").equals(code))
        .filter(council -> council.getField("status").equals("current"))
        .map(council -> council.getField("name"))
        .findFirst();
  }

  /** Those by the method of NHS England only where the job asks for the comparison. */
  @Override
  public boolean makes(String table, Settings settings) {
    return !table.startsWith(AscofSelections.NHS) || settings.flag("nhs_method");
  }

  @Override
  public List<String> notes(Settings settings) {
    return fromEvents(settings)
        ? List.of(
            "Measures from Client Level Data by the method of DHSC. People are born on the "
                + (settings.text("birth_day").equals("first")
                    ? "first day of their month of birth, as national data has no day."
                    : "day that is recorded; national figures use the first of the month."),
            "Joined files: what ended before the period of the earliest file is not seen, so that a"
                + " client may seem new; what began after that of the latest is not seen as a sequel."
                + " measures.csv says of each measure which days no file covers.",
            "Permanent and temporary stays in care homes cannot be told apart (2B, 2C).",
            "Counts are exact; official publications round and suppress them.",
            "A measure that needs a file which is not there is not available: measures.csv names the"
                + " file.")
        : List.of(
            "Measures of this year come from cells of SALT: from a file of cells (ascof-cells*.csv), or"
                + " from the last complete run of SALT for the year in this database.",
            "Which cells a measure takes stands in the list salt_cell_map of the program; blank cells"
                + " count as 0.");
  }

  /** The population and hospital stays of the council whose extract SALT writes. */
  @Override
  public List<Path> writeSample(Sample wish) throws IOException {
    return SyntheticStays.write(wish);
  }
}
