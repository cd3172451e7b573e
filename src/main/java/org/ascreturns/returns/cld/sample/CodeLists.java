package org.ascreturns.returns.cld.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The columns and code lists of the specification, as the reference files state them. */
final class CodeLists {

  /** Marker of a known wording that means nothing in Release 2. */
  static final String INVALID = "Invalid and not mapped";

  /** A wording that is not the list's own, and what it stands for. */
  record Wording(String list, String raw, String value) {}

  private static final CodeLists INSTANCE = new CodeLists();

  private final Map<String, List<String>> releaseTwo = new LinkedHashMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final Map<String, String> listOfField = new LinkedHashMap<>();
  private final List<Wording> releaseOne = new ArrayList<>();
  private final List<Wording> variants = new ArrayList<>();

  private CodeLists() {
    read("codes.csv", this::code);
    read("fields.csv", this::field);
    read("map_r1_r2.csv", r -> releaseOne.add(wording(r, "r1_value")));
    read("map_variants.csv", r -> variants.add(wording(r, "raw_value")));
  }

  static CodeLists get() {
    return INSTANCE;
  }

  private void code(NamedCsvRecord row) {
    if (row.getField("release").equals("R2")) {
      releaseTwo
          .computeIfAbsent(row.getField("code_list"), list -> new ArrayList<>())
          .add(row.getField("value"));
    }
  }

  private void field(NamedCsvRecord row) {
    if (row.getField("release").equals("R2")) {
      headers.put(row.getField("field"), row.getField("header"));
      if (row.getField("type").equals("code")) {
        listOfField.put(row.getField("field"), row.getField("code_list"));
      }
    }
  }

  private static Wording wording(NamedCsvRecord row, String raw) {
    return new Wording(row.getField("code_list"), row.getField(raw), row.getField("r2_value"));
  }

  private static void read(String name, Consumer<NamedCsvRecord> use) {
    String path = "/sql/cld/reference/" + name;
    try (InputStream in = CodeLists.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("The programme lacks its own file " + path);
      }
      try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(in)) {
        reader.forEach(use);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Release 2 values of a list, in its order. */
  List<String> values(String list) {
    List<String> values = releaseTwo.get(list);
    if (values == null) {
      throw new IllegalStateException("codes.csv has no Release 2 list " + list);
    }
    return values;
  }

  /** The value itself, when the list has it. */
  String value(String list, String value) {
    if (!values(list).contains(value)) {
      throw new IllegalStateException("codes.csv, list " + list + ", has no value " + value);
    }
    return value;
  }

  /** Release 2 field names, in position order. */
  List<String> fields() {
    return List.copyOf(headers.keySet());
  }

  /** Release 2 column headings, in position order. */
  List<String> headers() {
    return List.copyOf(headers.values());
  }

  /** Coded fields and their lists. */
  Map<String, String> listOfField() {
    return listOfField;
  }

  List<Wording> releaseOne() {
    return releaseOne;
  }

  List<Wording> variants() {
    return variants;
  }
}
