package org.ascreturns.job;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.ascreturns.build.SqlRules;
import org.ascreturns.database.TestDatabase;
import org.ascreturns.returns.Extract;
import org.ascreturns.returns.Return;
import org.ascreturns.rule.RuleDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whole runs of ASCOF, as the command line does them. An example of the specification (events and
 * persons) is written as an extract of Client Level Data whose period covers the events.
 */
final class AscofRun implements AutoCloseable {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /** Handed over after the quarter that follows the year. */
  private static final String EXTRACT = "999_CLD_20230401_20250630_20250715060000.csv";

  final DataSource database = TestDatabase.fresh();
  final JdbcClient sql = JdbcClient.create(database);
  private final Engine engine = Engine.complete();
  private final RunEngine started = RunEngine.start(database, engine);
  private final Path folder;

  AscofRun(Path folder) {
    this.folder = folder;
  }

  @Override
  public void close() {
    started.close();
  }

  static Return ascof() {
    return Return.all().stream()
        .filter(declared -> declared.id().equals("ascof"))
        .findFirst()
        .orElseThrow();
  }

  Path input(String name) {
    try {
      return Files.createDirectories(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file beside the extract. */
  AscofRun with(String name, String file, String text) {
    try {
      Files.writeString(input(name).resolve(file), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The run of an input for 2024-25, as its files of July 2025 make it. */
  RunResult run(String name, int year, Map<String, String> changes) {
    return run(name, year, "999", changes);
  }

  /** The same for another council. */
  RunResult run(String name, int year, String council, Map<String, String> changes) {
    Map<String, String> overrides = new HashMap<>();
    overrides.put("apply_local_rules", "false");
    overrides.put("dhsc_as_of", "2025-07-31");
    overrides.put("keep_runs", "100");
    overrides.putAll(changes);
    Set<String> rules = new HashSet<>();
    for (Extract extract : ascof().extracts()) {
      extract.rules().stream().map(RuleDefinition::id).forEach(rules::add);
      SqlRules.definitions(extract.id()).stream().map(RuleDefinition::id).forEach(rules::add);
    }
    return started
        .launcher()
        .launch(
            RunRequest.ofFolder(
                engine,
                ascof(),
                JobFile.read("ascof", Path.of("no-such-folder"))
                    .settings(year, council, LocalDate.of(2025, 7, 31), overrides, rules),
                input(name),
                output(name),
                2,
                false),
            Progress.SILENT);
  }

  Path output(String name) {
    return folder.resolve("out of " + name);
  }

  List<NamedCsvRecord> published(String name, String year, String file) {
    try {
      return CsvReader.builder()
          .ofNamedCsvRecord(
              Files.readString(output(name).resolve(year).resolve("ascof").resolve(file)))
          .stream()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Each measure: "measure, group, age band" and "numerator, denominator, value", as published.
   *
   * @param method those of it only, as a regular expression
   */
  Map<String, String> measures(String name, String year, String method) {
    Map<String, String> measures = new LinkedHashMap<>();
    for (NamedCsvRecord line : published(name, year, "measures.csv")) {
      if (!line.getField("method").matches(method)) {
        continue;
      }
      measures.put(
          String.join(
              ",", line.getField("measure"), line.getField("group"), line.getField("age_band")),
          String.join(
              ",",
              line.getField("numerator"),
              line.getField("denominator"),
              line.getField("value")));
    }
    return measures;
  }

  Map<String, String> cells(String name, String year) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (NamedCsvRecord cell : published(name, year, "cells.csv")) {
      cells.put(
          cell.getField("table") + " " + cell.getField("row") + " " + cell.getField("column"),
          cell.getField("value"));
    }
    return cells;
  }

  static String text(String resource) {
    try (InputStreamReader in =
        new InputStreamReader(
            Objects.requireNonNull(AscofRun.class.getResourceAsStream(resource)),
            StandardCharsets.UTF_8)) {
      StringBuilder text = new StringBuilder();
      in.transferTo(
          new java.io.Writer() {
            @Override
            public void write(char[] buffer, int offset, int length) {
              text.append(buffer, offset, length);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
          });
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<NamedCsvRecord> rows(String resource) {
    return CsvReader.builder().ofNamedCsvRecord(text(resource)).stream().toList();
  }

  /**
   * An example as an extract.
   *
   * @param nhsNumbers persons who have one; the others go by the council's number
   */
  AscofRun withExample(String name, Map<String, String> nhsNumbers) {
    return withExample(name, nhsNumbers, name, events -> {});
  }

  /**
   * The same as another input.
   *
   * @param order puts the events in another order
   */
  AscofRun withExample(
      String name,
      Map<String, String> nhsNumbers,
      String input,
      Consumer<List<NamedCsvRecord>> order) {
    List<NamedCsvRecord> events =
        new ArrayList<>(rows("/ascof/examples/ascof_" + name + "_events.csv"));
    order.accept(events);
    Map<String, NamedCsvRecord> persons = new HashMap<>();
    rows("/ascof/examples/ascof_" + name + "_persons.csv")
        .forEach(person -> persons.put(person.getField("person_id"), person));
    List<String> header = rows("/cld/sample_r2.csv").get(0).getHeader();
    try (CsvWriter out = CsvWriter.builder().build(input(input).resolve(EXTRACT))) {
      out.writeRecord(header);
      for (NamedCsvRecord event : events) {
        NamedCsvRecord person = Objects.requireNonNull(persons.get(event.getField("person_id")));
        Map<String, String> values = values(event, person, nhsNumbers);
        out.writeRecord(header.stream().map(head -> values.getOrDefault(head, "")).toList());
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> values(
      NamedCsvRecord event, NamedCsvRecord person, Map<String, String> nhsNumbers) {
    String id = event.getField("person_id");
    Map<String, String> values = new HashMap<>();
    values.put("LA Code", "999");
    values.put("Reporting Period Start Date", "01/04/2023");
    values.put("Reporting Period End Date", "30/06/2025");
    values.put("LA Person Unique Identifier", id);
    values.put("NHS Number", nhsNumbers.getOrDefault(id, ""));
    values.put("Gender", person.getField("gender"));
    values.put("Ethnicity", "No data: Undeclared or not known");
    String year = person.getField("birth_year");
    if (!year.isEmpty()) {
      values.put(
          "Date of Birth",
          String.format("01/%02d/%s", Integer.valueOf(person.getField("birth_month")), year));
    }
    values.put("Date of Death", day(person.getField("date_of_death")));
    // A carer known by association has no events in Client Level Data: CLD-R084 takes them away.
    // The
    // example has one with events (C09), here as the carer that the rule asks for.
    values.put("Client Type", event.getField("client_type").replace(" known by association", ""));
    values.put("Primary Support Reason", event.getField("primary_support_reason"));
    values.put("Accommodation Status", event.getField("accommodation_status"));
    values.put("Event Type", event.getField("event_type"));
    values.put("Event Reference", event.getField("event_id"));
    values.put("Event Start Date", day(event.getField("event_start_date")));
    values.put("Event End Date", day(event.getField("event_end_date")));
    values.put("Event Outcome", event.getField("event_outcome"));
    values.put("Service Type", event.getField("service_type"));
    values.put("Service Component", event.getField("service_component"));
    values.put("Delivery Mechanism", event.getField("delivery_mechanism"));
    return values;
  }

  private static String day(String iso) {
    return iso.isEmpty() ? "" : LocalDate.parse(iso).format(DAY);
  }
}
