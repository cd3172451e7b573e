package org.ascreturns.job;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads {@code cross_rule_cases.csv}, and the good rows that its cases start from. */
final class CrossCases {

  private static final Map<String, String> SHORT =
      Map.of(
          "start", "Event Start Date",
          "end", "Event End Date",
          "outcome", "Event Outcome",
          "death", "Date of Death",
          "born", "Date of Birth",
          "nhs", "NHS Number",
          "number", "LA Person Unique Identifier",
          "reference", "Event Reference",
          "route", "Request: Route of Access",
          "mechanism", "Delivery Mechanism");
  private static final Pattern NUMBER = Pattern.compile("\\{(nhs|number)([0-9])}");

  /** The header of the published sample: every field of Release 2. */
  static final List<String> HEADER =
      read("/cld/sample_r2.csv", CommentStrategy.NONE).get(0).getHeader();

  private final Map<String, Map<String, String>> bases = bases();
  private final List<CrossCase> cases = new ArrayList<>();
  private final Map<String, CrossCase.Line> earlier = new HashMap<>();
  private int count;
  private int references;

  private CrossCases() {}

  static List<CrossCase> all() {
    CrossCases cases = new CrossCases();
    read("/cld/cross_rule_cases.csv", CommentStrategy.SKIP).forEach(cases::take);
    return List.copyOf(cases.cases);
  }

  static List<NamedCsvRecord> read(String resource, CommentStrategy comments) {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .commentStrategy(comments)
            .ofNamedCsvRecord(
                new InputStreamReader(
                    Objects.requireNonNull(CrossCases.class.getResourceAsStream(resource)),
                    StandardCharsets.UTF_8))) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A good row as it stands in the YAML, with numbers of nobody of any case. */
  static Map<String, String> row(String base, int person) {
    CrossCases cases = new CrossCases();
    return cases.values(base, Map.of("reference", "FIRST"), 0, person);
  }

  private void take(NamedCsvRecord record) {
    if (!record.getField("rule").isEmpty()) {
      count++;
      earlier.clear();
      cases.add(
          new CrossCase(
              record.getField("rule"),
              record.getField("case"),
              record.getField("settings"),
              new ArrayList<>()));
    }
    CrossCase current = cases.get(cases.size() - 1);
    Map<String, String> changes = CrossCase.pairs(record.getField("changes"), "|", text -> text);
    String who = changes.remove("who");
    String file = changes.remove("file");
    int person = who == null ? 1 : Integer.parseInt(who);
    CrossCase.Line line =
        new CrossCase.Line(
            record.getField("row"),
            file == null ? 1 : Integer.parseInt(file),
            values(record.getField("base"), changes, count, person),
            CrossCase.split(record.getField("expected"), "|").stream()
                .map(written -> CrossCase.Expected.of(filled(written, count)))
                .toList(),
            record.getField("disposition"),
            CrossCase.pairs(record.getField("effect"), "|", text -> text));
    earlier.put(line.letter(), line);
    current.lines().add(line);
  }

  private Map<String, String> values(
      String base, Map<String, String> changes, int number, int person) {
    CrossCase.Line copied = earlier.get(base);
    Map<String, String> values = new LinkedHashMap<>();
    if (copied == null) {
      HEADER.forEach(field -> values.put(field, ""));
      values.putAll(Objects.requireNonNull(bases.get(base), base));
      values.put("NHS Number", nhsNumber(number, person));
      values.put("LA Person Unique Identifier", personNumber(number, person));
      values.put("Event Reference", base.equals("association") ? "" : "REF-" + ++references);
    } else {
      values.putAll(copied.values());
    }
    changes.forEach((name, value) -> change(values, name, value));
    values.replaceAll((name, value) -> filled(value, number));
    return values;
  }

  private static void change(Map<String, String> values, String name, String value) {
    if (name.equals("ended")) {
      values.put("Event End Date", value);
      values.put("Event Outcome", "NFA: Support ended as planned");
      return;
    }
    String field =
        name.equals("description") ? "Event Description" : SHORT.getOrDefault(name, name);
    if (values.put(field, value) == null) {
      throw new IllegalArgumentException("There is no field " + name);
    }
  }

  private static String filled(String text, int number) {
    Matcher slot = NUMBER.matcher(text);
    return slot.replaceAll(
        found -> {
          int person = Integer.parseInt(found.group(2));
          return found.group(1).equals("nhs")
              ? nhsNumber(number, person)
              : personNumber(number, person);
        });
  }

  /** Person 0 is the same in all cases. */
  private static String personNumber(int number, int person) {
    return person == 0 ? "X0000-0" : "X%04d-%d".formatted(number, person);
  }

  /** A valid number of the test range (spec.md 7.1), another for every person of every case. */
  private static String nhsNumber(int number, int person) {
    int six = person == 0 ? 0 : number * 10 + person;
    for (int hundredThousands = 1; hundredThousands < 10; hundredThousands++) {
      String nine = "999" + (hundredThousands * 100_000 + six);
      int check = checkDigit(nine);
      if (check >= 0) {
        return nine + check;
      }
    }
    throw new IllegalStateException("No check digit fits");
  }

  private static int checkDigit(String nine) {
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (nine.charAt(i) - '0') * (10 - i);
    }
    int check = 11 - sum % 11;
    return check == 11 ? 0 : check == 10 ? -1 : check;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Map<String, String>> bases() {
    try (InputStream in = CrossCases.class.getResourceAsStream("/cld/cross_rule_rows.yaml")) {
      Map<String, Map<String, Object>> written =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      Map<String, Map<String, String>> bases = new LinkedHashMap<>();
      written.forEach(
          (name, fields) -> {
            Map<String, String> row = new LinkedHashMap<>();
            Object like = fields.remove("like");
            if (like != null) {
              row.putAll(Objects.requireNonNull(bases.get(like.toString())));
            }
            fields.forEach((field, value) -> row.put(field, value.toString()));
            bases.put(name, row);
          });
      return bases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
