package org.ascreturns.returns.dols;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.ascreturns.returns.Return;
import org.ascreturns.returns.cld.sample.Chance;
import org.ascreturns.returns.dols.rules.DolsField;
import org.jspecify.annotations.Nullable;

/**
 * Writes the applications of a council that does not exist, with its locations and its population:
 * a backlog from the year before, requests that are granted, refused or still open, people with
 * several applications one after the other, and on demand a share of rows that are wrong in the
 * ways real extracts are.
 */
final class SyntheticApplications {

  /** A council has about one application for so many rows of Client Level Data. */
  private static final int RECORDS_AN_APPLICATION = 25;

  private static final int LEAST = 60;
  private static final int PLACES = 24;
  private static final List<String> TEAMS = List.of("DoLS team", "Hospital team", "Locality North");
  private static final List<String> REASONS = List.of("7", "7", "7", "8", "8", "9");
  private static final List<String> CONDITIONS =
      List.of("1", "1", "1", "2", "3", "4", "4", "5", "99");
  private static final List<String> ETHNICITIES =
      List.of("1", "1", "1", "1", "2", "4", "9", "14", "99");

  private final Return.Sample wish;
  private final Chance chance;
  private final LocalDate first;
  private final LocalDate last;
  private final int badPerThousand;
  private long written;

  private SyntheticApplications(Return.Sample wish) {
    this.wish = wish;
    this.chance = Chance.of(wish.seed(), -5);
    this.first = LocalDate.of(wish.year(), 4, 1);
    this.last = LocalDate.of(wish.year() + 1, 3, 31);
    this.badPerThousand = (int) Math.round(wish.badShare() * 1000);
  }

  static List<Path> write(Return.Sample wish) throws IOException {
    Files.createDirectories(wish.folder());
    return List.of(
        new SyntheticApplications(wish).applications(), locations(wish), population(wish));
  }

  private Path applications() throws IOException {
    Path file =
        wish.folder().resolve("dols_" + wish.year() + "-" + (wish.year() + 1) % 100 + ".csv");
    long applications = Math.max(LEAST, wish.rows() / RECORDS_AN_APPLICATION);
    try (CsvWriter csv =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(Files.newBufferedWriter(file))) {
      List<String> header = new ArrayList<>();
      Arrays.stream(DolsField.values()).map(DolsField::specName).forEach(header::add);
      header.add("Team");
      csv.writeRecord(header);
      for (int person = 1; written < applications; person++) {
        writePerson(csv, person);
      }
    }
    return file;
  }

  /** One application, or several of which each follows the end of the one before. */
  private void writePerson(CsvWriter csv, int person) {
    LocalDate birth = last.minusYears(60).minusDays(chance.below(14_000));
    if (chance.percent(12)) {
      birth = last.minusYears(20).minusDays(chance.below(14_000));
    }
    String place = place(chance.below(PLACES));
    String gender = chance.percent(3) ? "9" : chance.percent(58) ? "2" : "1";
    String ethnicity = chance.oneOf(ETHNICITIES);
    String condition = chance.oneOf(CONDITIONS);
    LocalDate received = first.minusDays(300).plusDays(chance.below(665));
    for (int times = chance.percent(20) ? 2 : 1; times > 0; times--) {
      LocalDate ended =
          writeApplication(csv, person, received, place, birth, gender, ethnicity, condition);
      if (ended == null) {
        return;
      }
      received = ended.plusDays(1L + chance.below(20));
      if (received.isAfter(last)) {
        return;
      }
    }
  }

  /**
   * @return the day on which the case ended; null while it goes on
   */
  private @Nullable LocalDate writeApplication(
      CsvWriter csv,
      int person,
      LocalDate received,
      String place,
      LocalDate birth,
      String gender,
      String ethnicity,
      String condition) {
    int days =
        chance.percent(45)
            ? chance.below(30)
            : chance.percent(80) ? 30 + chance.below(200) : 200 + chance.below(330);
    LocalDate signedOff = received.plusDays(days + 1L);
    boolean open = signedOff.isAfter(last);
    boolean granted = !open && chance.percent(45);
    LocalDate plannedEnd = signedOff.plusDays(60L + chance.below(300));
    LocalDate actualEnd =
        granted && chance.percent(25) ? signedOff.plusDays(5L + chance.below(50)) : null;
    if (actualEnd != null && actualEnd.isAfter(last)) {
      actualEnd = null;
    }
    boolean assessed = granted || (!open && chance.percent(20)) || (open && chance.percent(30));
    List<String> met = requirements(granted, assessed, open);
    boolean refusedOnRequirement = !granted && !open && met.contains("2");
    LocalDate ended =
        open ? null : granted ? (actualEnd == null ? plannedEnd : actualEnd) : signedOff;
    if (ended != null && ended.isBefore(first)) {
      return ended;
    }
    written++;
    List<String> cells = new ArrayList<>();
    Collections.addAll(
        cells,
        String.format("D%06d", written),
        String.format("DP%06d", person),
        wish.council(),
        place,
        received.toString(),
        chance.percent(55) ? "1" : "0");
    cells.addAll(met);
    Collections.addAll(
        cells,
        assessed ? assessedOn(received, open ? last : signedOff).toString() : "",
        open ? "" : signedOff.toString(),
        open ? "3" : granted ? "1" : "2",
        open || granted
            ? ""
            : refusedOnRequirement ? String.valueOf(met.indexOf("2") + 1) : chance.oneOf(REASONS),
        granted ? signedOff.toString() : "",
        granted ? plannedEnd.toString() : "",
        actualEnd == null ? "" : actualEnd.toString(),
        granted && chance.percent(10) ? "1" : "0",
        birth.toString(),
        gender,
        ethnicity,
        condition,
        chance.oneOf(TEAMS));
    if (chance.below(1000) < badPerThousand) {
      spoil(cells);
    }
    csv.writeRecord(cells);
    return ended != null && ended.isAfter(last) ? null : ended;
  }

  private LocalDate assessedOn(LocalDate received, LocalDate atMost) {
    LocalDate day = received.plusDays(chance.below(25));
    return day.isAfter(atMost) ? atMost : day;
  }

  private List<String> requirements(boolean granted, boolean assessed, boolean open) {
    List<String> all = new ArrayList<>(Collections.nCopies(6, assessed ? "1" : "0"));
    if (granted || !assessed) {
      return all;
    }
    if (open) {
      all.set(5, "0");
    } else if (chance.percent(60)) {
      all.set(chance.between(1, 5), "2");
    } else {
      all.set(4, "0");
      all.set(5, "0");
    }
    return all;
  }

  /** One of the faults of real extracts. */
  private void spoil(List<String> cells) {
    switch (chance.below(9)) {
      case 0 -> cells.set(DolsField.PERSON_REFERENCE.ordinal(), "");
      case 1 -> cells.set(DolsField.CQC_LOCATION_CODE.ordinal(), "Rose House");
      case 2 -> cells.set(DolsField.DATE_APPLICATION_RECEIVED.ordinal(), "31/02/2025");
      case 3 -> cells.set(DolsField.GENDER.ordinal(), "02 - Female");
      case 4 -> cells.set(DolsField.DATE_OF_BIRTH.ordinal(), "");
      case 5 -> cells.set(DolsField.LA_CODE.ordinal(), "998");
      case 6 -> cells.set(DolsField.APPLICATION_STATUS.ordinal(), "8");
      case 7 -> cells.set(DolsField.CQC_LOCATION_CODE.ordinal(), "1-999999999");
      default -> cells.set(DolsField.CQC_LOCATION_CODE.ordinal(), place(PLACES));
    }
  }

  private static String place(int number) {
    return "1-" + (100_000_001 + number);
  }

  /** The last place is none that DoLS covers. */
  private static Path locations(Return.Sample wish) throws IOException {
    List<String> lines = new ArrayList<>(List.of("cqc_location_code,location_type"));
    for (int i = 0; i <= PLACES; i++) {
      lines.add(place(i) + "," + (i == PLACES ? "other" : i % 4 == 3 ? "hospital" : "care_home"));
    }
    return Files.write(wish.folder().resolve("ref-dols-locations.csv"), lines);
  }

  private static Path population(Return.Sample wish) throws IOException {
    return Files.write(
        wish.folder().resolve("ref-dols-population.csv"),
        List.of(
            "age_band,council_population,england_proportion",
            "age_18_64,150000,0.780",
            "age_65_74,30000,0.120",
            "age_75_84,15000,0.075",
            "age_85_plus,5000,0.025"));
  }
}
