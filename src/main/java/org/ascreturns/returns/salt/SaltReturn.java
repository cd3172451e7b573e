package org.ascreturns.returns.salt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ascreturns.returns.Extract;
import org.ascreturns.returns.Return;
import org.ascreturns.returns.Selection;
import org.ascreturns.returns.cld.CldExtract;
import org.ascreturns.returns.cld.SubmissionDates;
import org.ascreturns.returns.cld.sample.SyntheticCouncil;
import org.ascreturns.returns.salt.discharge.DischargeExtract;
import org.ascreturns.returns.salt.discharge.SyntheticDischarges;
import org.ascreturns.rule.Settings;

/**
 * Short and Long Term support, derived from Client Level Data; STS004 from a file of discharges.
 */
public final class SaltReturn implements Return {

  @Override
  public String id() {
    return "salt";
  }

  @Override
  public String title() {
    return "Short and Long Term support (SALT)";
  }

  @Override
  public List<Extract> extracts() {
    return List.of(new CldExtract(), new DischargeExtract());
  }

  /**
   * The window closes a month after the year; twelve months of support are counted back from it.
   * STS002a follows requests that ended from the start of its cohort on.
   */
  @Override
  public Map<String, Object> sqlParameters(Settings settings) {
    Map<String, Object> parameters = new HashMap<>();
    LocalDate yearEnd = settings.yearEnd();
    parameters.put("window_close", SubmissionDates.windowClose(settings));
    parameters.put(
        "lts001c_cutoff", SubmissionDates.given(settings, "lts001c_cutoff", yearEnd.minusYears(1)));
    parameters.put(
        "sts002a_cohort_from",
        settings.yearStart().minusYears(settings.integer("sts002a_cohort_years") - 1L));
    return parameters;
  }

  /**
   * The cohorts of long term support (spec.md 4.1) and the events of short term support (5.1); then
   * what the parameter {@code more_selections} adds for analysts.
   */
  @Override
  public List<Selection> selections(Settings settings) {
    List<Selection> selections = new ArrayList<>(SaltSelections.ofTables(settings));
    selections.addAll(SaltSelections.forAnalysts(settings));
    return List.copyOf(selections);
  }

  /**
   * Where there is no prison in the area its cells are blank, not zero (guidance on all tables).
   * That somebody's accommodation is a prison (LTS004) can be known all the same.
   */
  @Override
  public String blankKeys(Settings settings) {
    return settings.flag("prison_in_area") ? "" : "^prison($|_(?!yoi))|^lts_prison$";
  }

  @Override
  public List<String> notes(Settings settings) {
    return List.of(
        "Profile " + settings.text("profile") + ", ages by " + settings.text("age_method") + ".",
        "Part direct payment is derived from the mix of a person's services (section 4.3).",
        "Rows whose council number is tied to an NHS number on other rows, and people without a date"
            + " of birth, are left out by the national method; they are counted below.",
        "Left-open services are counted as continuing support.",
        "Early cessation of short term support, and the route of existing clients, cannot be told from"
            + " Client Level Data: these cells, and STS002b table 5, are blank.",
        "Services that were left open by mistake spoil what followed a request or reablement.",
        "First contacts that are recorded as assessments only are not counted as requests.",
        "LTS002: the setting of a review and what followed it are worked out by rules of this product,"
            + " as the national method is an outline. Services that are suspended stay open in Client"
            + " Level Data, so that column is blank.",
        "LTS003: tables 1b, 2a, 2b and 3a are worked out by rules of this product. Carers whose adult is"
            + " not known are in neither 2a nor 2b; they are counted below (LTS003-2).",
        "LTS004 takes any row of the year with the reason learning disability, so it can count more"
            + " people than that line of LTS001a.");
  }

  @Override
  public List<Path> writeSample(Sample wish) throws IOException {
    SyntheticCouncil.Options options =
        new SyntheticCouncil.Options(
                wish.rows(), wish.seed(), wish.year(), wish.council(), wish.badShare())
            .withCouncilColumns();
    Files.createDirectories(wish.folder());
    try (SyntheticDischarges discharges =
        new SyntheticDischarges(wish.folder(), wish.seed(), wish.year(), wish.badShare())) {
      return List.of(
          SyntheticCouncil.writeFile(options, wish.folder(), discharges), discharges.file());
    }
  }
}
