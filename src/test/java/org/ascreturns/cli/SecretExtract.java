package org.ascreturns.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The published sample with two columns of names and rows whose personal values are wrong in every
 * way, and what of it must be found nowhere.
 */
final class SecretExtract {

  static final String NAME = "999_CLD_20250401_20260331_20260415060000.csv";
  private static final DateTimeFormatter BRITISH = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final String FIRST = "First Name";
  private static final String LAST = "Last Name";

  private final List<String> header = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();
  private final Set<String> names = new TreeSet<>();
  private final Set<String> others = new TreeSet<>();

  SecretExtract() throws IOException {
    List<Map<String, String>> sample = sample();
    header.addAll(sample.get(0).keySet());
    header.addAll(header.indexOf("Gender"), List.of(FIRST, LAST));
    header.add("Forename");
    for (Map<String, String> row : sample) {
      add(row, row.get("NHS Number"), row.get("Date of Birth"), row.get("Postcode"));
    }
    Map<String, String> good = sample.get(0);
    add(good, "9990001375", "31/02/1957", "LS99 7QX");
    add(good, "9990001375", "1957-13-45", "LS99 7QY");
    add(good, "9990001375", "17 Febtober 1957 " + "9".repeat(300), "LS99 7QZ");
    add(good, "=CMD(9990007777)", "+19/11/1958", "@LS99 8QA");
    add(good, "999000888812345", "17/03/1959", "Flat 9 Quaggy House, " + "x".repeat(400));
    add(good, "999 000 2222\\.", "18/04/1960\t", "LS99 8QB\\N");
    List<String> ragged = new ArrayList<>(row(good, "9990003333", "19/05/1961", "LS99 8QC"));
    ragged.add(5, "a value too many");
    rows.add(ragged);
  }

  private static List<Map<String, String>> sample() throws IOException {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new InputStreamReader(
                    Objects.requireNonNull(
                        SecretExtract.class.getResourceAsStream("/cld/sample_r2.csv")),
                    StandardCharsets.UTF_8))) {
      return reader.stream()
          .<Map<String, String>>map(record -> new LinkedHashMap<>(record.getFieldsAsMap()))
          .toList();
    }
  }

  private void add(Map<String, String> like, String number, String birth, String postcode) {
    rows.add(row(like, number, birth, postcode));
  }

  private List<String> row(Map<String, String> like, String number, String birth, String postcode) {
    int i = rows.size() + 1;
    Map<String, String> row = new LinkedHashMap<>(like);
    row.put("NHS Number", number);
    row.put("Date of Birth", birth);
    row.put("Postcode", postcode);
    row.put(FIRST, i % 7 == 0 ? "=HYPERLINK(\"Zebedee" + i + "\")" : "Zebedee" + i);
    row.put(LAST, "O'Quillfeather" + i);
    row.put("Forename", "Zebedine" + i);
    names.addAll(List.of("Zebedee" + i, "Quillfeather" + i, "Zebedine" + i));
    secret(number);
    secret(birth);
    secret(postcode);
    if (birth.matches("\\d\\d/\\d\\d/\\d{4}") && !birth.startsWith("31/02")) {
      secret(LocalDate.parse(birth, BRITISH).toString());
    }
    return header.stream().map(name -> row.getOrDefault(name, "")).toList();
  }

  /** Dummies stand for nobody, and stand in the settings. */
  private void secret(String value) {
    String stripped = value.strip();
    if (stripped.length() > 3 && !stripped.matches(".*(1900|1901|1753|1800|1911|9999).*")) {
      others.add(stripped.substring(0, Math.min(stripped.length(), 40)));
    }
  }

  void write(Path folder) throws IOException {
    write(folder, true);
  }

  /** As an extract that somebody forgot to ask for column names. */
  void writeWithoutHeader(Path folder) throws IOException {
    write(folder, false);
  }

  private void write(Path folder, boolean withHeader) throws IOException {
    Files.createDirectories(folder);
    try (CsvWriter csv = CsvWriter.builder().build(folder.resolve(NAME))) {
      if (withHeader) {
        csv.writeRecord(header);
      }
      rows.forEach(csv::writeRecord);
    }
  }

  /** Names of people: to be found nowhere at all. */
  Set<String> names() {
    return names;
  }

  /** NHS numbers, dates of birth and postcodes as well: to be found in no log and no message. */
  Set<String> all() {
    Set<String> all = new TreeSet<>(names);
    all.addAll(others);
    return all;
  }
}
