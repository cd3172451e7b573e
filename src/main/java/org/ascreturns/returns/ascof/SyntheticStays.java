package org.ascreturns.returns.ascof;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.ascreturns.returns.Return;
import org.ascreturns.returns.cld.Dates;
import org.ascreturns.returns.cld.sample.Chance;
import org.ascreturns.returns.cld.sample.SyntheticCouncil;
import org.ascreturns.returns.cld.sample.SyntheticCouncil.Somebody;

/**
 * Writes the files beside Client Level Data for a council that does not exist: its population, and
 * hospital stays of its older people. Many of those whose reablement began were discharged just
 * before; some are readmitted, and some were in hospital and had no reablement.
 */
final class SyntheticStays implements AutoCloseable {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
  private static final int OLD = 65;
  private static final List<String> SPECIALTIES = List.of("300", "430", "110", "301");

  private final CsvWriter csv;
  private final Chance chance;
  private final Return.Sample wish;
  private long spells;

  private SyntheticStays(Path file, Return.Sample wish) throws IOException {
    this.wish = wish;
    this.chance = Chance.of(wish.seed(), -5);
    this.csv =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(Files.newBufferedWriter(file));
    csv.writeRecord(AscofLists.hospitalStays().fileColumns());
  }

  /** Writes both files. */
  static List<Path> write(Return.Sample wish) throws IOException {
    Files.createDirectories(wish.folder());
    Path stays =
        wish.folder()
            .resolve("hospital_spells_" + wish.year() + "-" + (wish.year() + 1) % 100 + ".csv");
    try (SyntheticStays writer = new SyntheticStays(stays, wish)) {
      SyntheticCouncil.people(
          new SyntheticCouncil.Options(
                  wish.rows(), wish.seed(), wish.year(), wish.council(), wish.badShare())
              .withCouncilColumns(),
          writer::written);
    }
    return List.of(stays, population(wish));
  }

  /** About four rows of the extract to a hundred adults, mid-year estimates of two years. */
  private static Path population(Return.Sample wish) throws IOException {
    Path file = wish.folder().resolve("population.csv");
    try (CsvWriter csv =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(Files.newBufferedWriter(file))) {
      csv.writeRecord(AscofLists.population().fileColumns());
      for (int year = wish.year() - 1; year <= wish.year(); year++) {
        long younger = Math.max(1_000, wish.rows() * 20) + 20L * (year - wish.year());
        long older = Math.max(300, wish.rows() * 6) + 10L * (year - wish.year());
        line(csv, wish.council(), year, "18-64", younger);
        line(csv, wish.council(), year, "65+", older);
        line(csv, wish.council(), year, "18+", younger + older);
      }
    }
    return file;
  }

  private static void line(CsvWriter csv, String council, int year, String band, long persons) {
    csv.writeRecord(council, Integer.toString(year), band, Long.toString(persons));
  }

  private void written(Somebody person) {
    LocalDate yearStart = LocalDate.of(wish.year(), 4, 1);
    if (!person.serviceUser() || Dates.age(person.birth(), yearStart) < OLD) {
      return;
    }
    for (LocalDate began : person.reablement()) {
      LocalDate discharged = began.minusDays(chance.below(6));
      if (chance.percent(70) && !discharged.isBefore(yearStart)) {
        stay(person, discharged);
        LocalDate again = began.plusDays(5L + chance.below(70));
        if (chance.percent(14) && again.isBefore(LocalDate.of(wish.year() + 1, 3, 1))) {
          stay(person, again.plusDays(1L + chance.below(12)));
        }
      }
    }
    if (person.reablement().isEmpty() && chance.percent(8)) {
      stay(person, yearStart.plusDays(chance.below(365)));
    }
  }

  /** One episode, ended by a discharge home. */
  private void stay(Somebody person, LocalDate discharged) {
    if (person.death() != null && !discharged.isBefore(person.death())) {
      return;
    }
    spells++;
    csv.writeRecord(
        String.format(Locale.ROOT, "H%07d", spells),
        person.nhsNumber().isEmpty() ? person.id() : person.nhsNumber(),
        "1",
        discharged.minusDays(1L + chance.below(20)).format(DAY),
        discharged.format(DAY),
        Integer.toString(person.birth().getYear()),
        Integer.toString(person.birth().getMonthValue()),
        switch (person.gender()) {
          case "Male" -> "1";
          case "Female" -> "2";
          default -> "9";
        },
        wish.council(),
        "21",
        "1",
        "19",
        "EM",
        chance.oneOf(SPECIALTIES));
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
