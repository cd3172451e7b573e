package org.ascreturns.job;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A file of good rows, and ways to make it a bad one. The year 2025-26 unless said, imported in the
 * month after it.
 */
final class SentFile {

  private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter NAMED = DateTimeFormatter.BASIC_ISO_DATE;

  private final LocalDate start;
  private final LocalDate end;
  private LocalDate imported;
  private final List<String> header = new ArrayList<>(CrossCases.HEADER);
  private final List<List<String>> rows = new ArrayList<>();
  private UnaryOperator<byte[]> bytes = UnaryOperator.identity();
  private int people;

  private SentFile(LocalDate start, LocalDate end) {
    this.start = start;
    this.end = end;
    this.imported = end.plusDays(15);
  }

  /** Two requests, ended in the first and in the last month. */
  static SentFile good() {
    return year().with("request", 2);
  }

  static SentFile year() {
    return of("2025-04-01", "2026-03-31");
  }

  static SentFile of(String start, String end) {
    return new SentFile(LocalDate.parse(start), LocalDate.parse(end));
  }

  SentFile imported(String day) {
    imported = LocalDate.parse(day);
    return this;
  }

  /** Rows of people of their own: the second ends in the last month, all others in the first. */
  SentFile with(String base, int count) {
    for (int i = 0; i < count; i++) {
      ended(base, i == 1 ? end.minusDays(10) : start.plusDays(2), 1);
    }
    return this;
  }

  /** Rows that end on a day. */
  SentFile ended(String base, String day, int count) {
    return ended(base, LocalDate.parse(day), count);
  }

  private SentFile ended(String base, LocalDate day, int count) {
    for (int i = 0; i < count; i++) {
      Map<String, String> row = CrossCases.row(base, ++people);
      row.put("Event Reference", "R" + people);
      row.put("Reporting Period Start Date", PRINTED.format(start));
      row.put("Reporting Period End Date", PRINTED.format(end));
      row.put("Event Start Date", PRINTED.format(day.minusDays(1)));
      row.put("Event End Date", PRINTED.format(day));
      rows.add(new ArrayList<>(row.values()));
    }
    return this;
  }

  /** Open services. */
  SentFile open(int count) {
    for (int i = 0; i < count; i++) {
      ended("home support", start.plusDays(2), 1);
      set(rows.size(), "Event End Date", "");
    }
    return this;
  }

  /** Repeats the last row. */
  SentFile copies(int count) {
    List<String> last = rows.get(rows.size() - 1);
    rows.addAll(Collections.nCopies(count, last));
    return this;
  }

  SentFile without(String column) {
    int position = header.indexOf(column);
    header.remove(position);
    rows.forEach(row -> row.remove(position));
    return this;
  }

  SentFile plus(String column) {
    header.add(column);
    rows.forEach(row -> row.add(""));
    return this;
  }

  SentFile headed(UnaryOperator<String> renamed) {
    header.replaceAll(renamed);
    return this;
  }

  /** Sets a value of row n, from 1. */
  SentFile set(int n, String column, String value) {
    rows.get(n - 1).set(header.indexOf(column), value);
    return this;
  }

  SentFile cut(int n) {
    rows.get(n - 1).remove(header.size() - 1);
    return this;
  }

  SentFile lengthened(int n) {
    rows.get(n - 1).add("more");
    return this;
  }

  SentFile asBytes(UnaryOperator<byte[]> change) {
    bytes = change;
    return this;
  }

  /** Writes it under its national name. */
  Path writeTo(Path folder) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(header);
      rows.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Path file =
        folder.resolve(
            "999_CLD_%s_%s_%s060000.csv"
                .formatted(NAMED.format(start), NAMED.format(end), NAMED.format(imported)));
    try {
      Files.createDirectories(folder);
      return Files.write(file, bytes.apply(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
