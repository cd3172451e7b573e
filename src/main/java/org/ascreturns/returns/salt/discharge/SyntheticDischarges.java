package org.ascreturns.returns.salt.discharge;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ascreturns.returns.cld.Dates;
import org.ascreturns.returns.cld.sample.Chance;
import org.ascreturns.returns.cld.sample.SyntheticCouncil.PersonListener;
import org.ascreturns.returns.cld.sample.SyntheticCouncil.Somebody;
import org.jspecify.annotations.Nullable;

/**
 * Writes discharges from hospital into reablement for people of a council that does not exist: some
 * of its older people, a few outside the quarter or under 65, and on demand a share of rows that
 * are wrong in the ways real files are.
 */
public final class SyntheticDischarges implements PersonListener, AutoCloseable {

  private static final int PERCENT_DISCHARGED = 25;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
  private static final List<String> TEAMS = List.of("Hospital team", "Reablement team");
  private static final List<String> NOT_AT_HOME =
      List.of("CARE_HOME", "HOSPITAL", "NOT_CONTACTABLE", "CARE_HOME_RESPITE");
  private static final int STATUS_DATE = DischargeField.STATUS_DATE.ordinal();
  private static final int STATUS = DischargeField.STATUS_91_DAY.ordinal();

  private final CsvWriter csv;
  private final Path file;
  private final Chance chance;
  private final int year;
  private final int badPerThousand;

  /** Begins the file in a folder that is there. */
  public SyntheticDischarges(Path folder, long seed, int year, double badShare) throws IOException {
    this.file = folder.resolve("sts004_discharges_" + year + "-" + (year + 1) % 100 + ".csv");
    this.chance = Chance.of(seed, -4);
    this.year = year;
    this.badPerThousand = (int) Math.round(badShare * 1000);
    this.csv =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(Files.newBufferedWriter(file));
    List<String> header = new ArrayList<>();
    Arrays.stream(DischargeField.values()).map(DischargeField::specName).forEach(header::add);
    header.add("Team");
    csv.writeRecord(header);
  }

  public Path file() {
    return file;
  }

  @Override
  public void written(Somebody person) {
    boolean old = Dates.age(person.birth(), LocalDate.of(year, 10, 1)) >= 63;
    if (person.serviceUser() && old && chance.percent(PERCENT_DISCHARGED)) {
      LocalDate day = day();
      if (person.death() == null || day.isBefore(person.death())) {
        write(person, day);
      }
    }
  }

  /** In the quarter that counts; one in twelve in the months around it. */
  private LocalDate day() {
    return chance.percent(8)
        ? LocalDate.of(year, 9, 1).plusDays(chance.oneOf(List.of(3, 29, 122, 140)))
        : LocalDate.of(year, 10, 1).plusDays(chance.below(92));
  }

  private void write(Somebody person, LocalDate day) {
    LocalDate day91 = day.plusDays(91);
    String[] cells = {
      person.id(),
      person.birth().format(DAY),
      person.gender(),
      day.format(DAY),
      day.plusDays(chance.below(4)).format(DAY),
      chance.percent(94) ? "Y" : "N",
      status(person.death(), day91),
      day91.format(DAY),
      chance.oneOf(TEAMS)
    };
    if (chance.below(1000) < badPerThousand) {
      spoil(cells, day91);
    }
    csv.writeRecord(cells);
  }

  private String status(@Nullable LocalDate death, LocalDate day91) {
    if (death != null && !death.isAfter(day91)) {
      return "DECEASED";
    }
    return chance.percent(80) ? "AT_HOME" : chance.oneOf(NOT_AT_HOME);
  }

  /** One of the faults of real files. */
  private void spoil(String[] cells, LocalDate day91) {
    switch (chance.below(8)) {
      case 0 -> cells[STATUS] = "";
      case 1 -> cells[STATUS] = "Alive and well";
      case 2 -> cells[STATUS] = "At home";
      case 3 -> cells[STATUS_DATE] = day91.minusDays(1).format(DAY);
      case 4 -> cells[DischargeField.BIRTH_DATE.ordinal()] = "31/11/1940";
      case 5 -> cells[DischargeField.GENDER.ordinal()] = "F";
      case 6 -> cells[DischargeField.SERVICE_START_DATE.ordinal()] = "";
      default -> csv.writeRecord(cells);
    }
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
