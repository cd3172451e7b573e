package org.ascreturns.returns.sac;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ascreturns.returns.Extract;
import org.ascreturns.returns.Return;
import org.ascreturns.returns.SignOff;
import org.ascreturns.returns.table.ReferenceCsv;
import org.ascreturns.rule.Settings;

/** The Safeguarding Adults Collection: concerns, enquiries, what came of them, and reviews. */
public final class SacReturn implements Return {

  private static final String BLANK = "BLANK";

  @Override
  public String id() {
    return "sac";
  }

  @Override
  public String title() {
    return "Safeguarding Adults Collection (SAC)";
  }

  @Override
  public List<Extract> extracts() {
    return Arrays.stream(SacFile.values()).map(file -> (Extract) new SacExtract(file)).toList();
  }

  /** In a run before the end of the period ages are those of the extract date. */
  @Override
  public Map<String, Object> sqlParameters(Settings settings) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put(
        "age_day",
        settings.asAt().isBefore(settings.yearEnd()) ? settings.asAt() : settings.yearEnd());
    parameters.put("unknown_births", String.join(",", settings.texts("unknown_births")));
    parameters.put("blank_blocks", String.join(",", blankBlocks(settings)));
    return parameters;
  }

  /** Voluntary blocks that the job leaves out. */
  private static List<String> blankBlocks(Settings settings) {
    return ReferenceCsv.rows("sac", "voluntary_blocks").stream()
        .map(block -> block.getField("switch"))
        .filter(block -> settings.text(block).toUpperCase(Locale.ROOT).equals(BLANK))
        .toList();
  }

  @Override
  public String blankKeys(Settings settings) {
    List<String> blank = blankBlocks(settings);
    return ReferenceCsv.rows("sac", "voluntary_blocks").stream()
        .filter(block -> blank.contains(block.getField("switch")))
        .map(block -> block.getField("keys"))
        .collect(Collectors.joining("|"));
  }

  @Override
  public SignOff signOff(Settings settings) {
    return new SignOff(
        List.of(
            entry("Council name", "council_name", true, settings),
            new SignOff.Entry("Council code", settings.council(), true),
            entry("Return contact", "return_contact", true, settings),
            entry("Role of the approving officer", "approving_officer_role", true, settings),
            entry("Date", "date", true, settings),
            entry("Comments", "comments", false, settings)));
  }

  private static SignOff.Entry entry(String field, String name, boolean needed, Settings settings) {
    Object given = settings.parameters().getOrDefault("sign_off_" + name, "");
    return new SignOff.Entry(field, given.toString(), needed);
  }

  @Override
  public List<String> notes(Settings settings) {
    return List.of(
        "Tables SG1a to SG1c count people, each once a column; SG1d and SG1e count "
            + (settings.text("sg1de_unit").equals("case")
                ? "cases."
                : "a person once for each line."),
        "SG2 tables count an enquiry once in every cell that applies to it, so their totals are more"
            + " than the enquiries and differ from table to table.",
        "Enquiries stand in SG1 by the day on which they commenced, in SG2 to SG4 by the day on"
            + " which they were concluded: two different sets.",
        "Rows without type, source, location or outcome of a risk are in no table that needs it; they"
            + " are listed in rejections.xlsx.",
        "The checks of the national service are not published: to pass those on the sheet Checks is"
            + " no promise.");
  }

  @Override
  public List<Path> writeSample(Sample wish) throws IOException {
    return SyntheticSafeguarding.write(wish);
  }
}
