package org.ascreturns.returns.ascof;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ascreturns.returns.Return;
import org.ascreturns.returns.cld.sample.SyntheticCouncil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files beside Client Level Data of a council that does not exist. */
class SyntheticStaysTest {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  @TempDir Path folder;

  private List<Path> written(String name) throws IOException {
    return new AscofReturn()
        .writeSample(new Return.Sample(5_000, 7, 2025, "999", 0.02, folder.resolve(name)));
  }

  private static List<NamedCsvRecord> read(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      return csv.stream().toList();
    }
  }

  @Test
  void staysAreOfOlderPeopleOfTheExtractAndManyEndJustBeforeReablement() throws IOException {
    List<Path> files = written("a");
    Path extract =
        SyntheticCouncil.writeFile(
            new SyntheticCouncil.Options(5_000, 7, 2025, "999", 0.02).withCouncilColumns(), folder);
    Set<String> people = new HashSet<>();
    Map<String, LocalDate> reablement = new HashMap<>();
    for (NamedCsvRecord row : read(extract)) {
      String number = row.getField("NHS Number");
      String person = number.isEmpty() ? row.getField("LA Person Unique Identifier") : number;
      people.add(person);
      if (row.getField("Service Component").equals("Reablement")
          && row.getField("Event Start Date").matches("\\d\\d/\\d\\d/\\d{4}")) {
        reablement.put(person, LocalDate.parse(row.getField("Event Start Date"), DAY));
      }
    }
    List<NamedCsvRecord> stays = read(files.get(0));
    int linked = 0;
    for (NamedCsvRecord stay : stays) {
      LocalDate admitted = LocalDate.parse(stay.getField("admission_date"), DAY);
      LocalDate discharged = LocalDate.parse(stay.getField("discharge_date"), DAY);
      assertThat(admitted).isBefore(discharged);
      assertThat(Integer.parseInt(stay.getField("birth_year"))).isLessThanOrEqualTo(1960);
      LocalDate began = reablement.get(stay.getField("person_id"));
      linked +=
          began != null && discharged.isAfter(began.minusDays(7)) && !discharged.isAfter(began)
              ? 1
              : 0;
    }
    assertThat(stays).hasSizeGreaterThan(50);
    assertThat(linked).isGreaterThan(20).isLessThan(stays.size());
    assertThat(people)
        .containsAll(
            stays.stream()
                .map(stay -> stay.getField("person_id"))
                .filter(id -> !id.isEmpty())
                .toList());
  }

  @Test
  void theSameWishGivesTheSameBytesAndAPopulationOfTheCouncil() throws IOException {
    List<Path> once = written("b");
    List<Path> again = written("c");

    for (int i = 0; i < once.size(); i++) {
      assertThat(again.get(i)).hasSameBinaryContentAs(once.get(i));
    }
    assertThat(Files.readAllLines(once.get(1)))
        .startsWith("ons_code,year,age_band,persons", "999,2024,18-64,99980")
        .hasSize(7);
  }
}
