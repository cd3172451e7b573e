package org.ascreturns.job;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ascreturns.audit.Note;
import org.ascreturns.build.Explanation;
import org.ascreturns.rule.Settings;
import org.ascreturns.rule.Severity;
import org.jspecify.annotations.Nullable;

/** Settings as JSON with one way to write each value: equal settings have equal digests. */
final class Canonical {

  private Canonical() {}

  static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }

  static Map<String, Object> map(Settings settings) {
    Map<String, Object> map = new TreeMap<>();
    map.put("return", settings.returnId());
    map.put("year", settings.year());
    map.put("council", settings.council());
    map.put("as_at", settings.asAt().toString());
    map.put("parameters", settings.parameters());
    Map<String, Object> severities = new TreeMap<>();
    settings.severities().forEach((rule, severity) -> severities.put(rule, severity.word()));
    map.put("rules", severities);
    Map<String, Object> inputs = new TreeMap<>();
    settings.inputs().forEach((id, input) -> inputs.put(id, map(input)));
    map.put("files", inputs);
    map.put("rejected_percent", settings.maxRejectedPercent());
    map.put("failed_checks", settings.maxFailedChecks());
    return map;
  }

  private static Map<String, Object> map(Settings.Input input) {
    Map<String, Object> map = new TreeMap<>();
    map.put("patterns", input.files());
    map.put("columns", input.columns());
    map.put("values", input.values());
    map.put("carry", input.carry());
    if (input.team() != null) {
      map.put("team", input.team());
    }
    if (input.optional()) {
      map.put("optional", true);
    }
    return map;
  }

  /** The way back from {@link #map(Settings)}. */
  static Settings settings(Map<String, Object> map) {
    Map<String, Severity> severities = new LinkedHashMap<>();
    object(map, "rules")
        .forEach((rule, word) -> severities.put(rule, Severity.ofWord(word.toString())));
    Map<String, Settings.Input> inputs = new LinkedHashMap<>();
    object(map, "files")
        .keySet()
        .forEach(id -> inputs.put(id, input(object(object(map, "files"), id))));
    return new Settings(
        text(map, "return"),
        Integer.parseInt(text(map, "year")),
        text(map, "council"),
        LocalDate.parse(text(map, "as_at")),
        object(map, "parameters"),
        severities,
        inputs,
        new BigDecimal(text(map, "rejected_percent")),
        Integer.parseInt(map.getOrDefault("failed_checks", 0).toString()));
  }

  static List<Map<String, Object>> notes(List<Note> notes) {
    return notes.stream()
        .map(
            note ->
                Map.<String, Object>of(
                    "rule",
                    note.rule(),
                    "record",
                    note.record(),
                    "person",
                    note.person(),
                    "reason",
                    note.reason(),
                    "accepted_until",
                    note.acceptedUntil().toString()))
        .toList();
  }

  /** The way back from {@link #notes(List)}; none where a run was stored without. */
  @SuppressWarnings("unchecked")
  static List<Note> storedNotes(Map<String, Object> stored) {
    return ((List<Map<String, Object>>) stored.getOrDefault("notes", List.of()))
        .stream()
            .map(
                note ->
                    new Note(
                        text(note, "rule"),
                        text(note, "record"),
                        text(note, "person"),
                        text(note, "reason"),
                        LocalDate.parse(text(note, "accepted_until"))))
            .toList();
  }

  static Map<String, Object> compareWith(CompareWith given) {
    Map<String, Object> map = new TreeMap<>();
    given
        .file()
        .ifPresent(file -> map.put("file", Map.of("name", file.name(), "sha256", file.sha256())));
    map.put(
        "explanations",
        given.explanations().stream()
            .map(
                said ->
                    Map.of(
                        "table",
                        said.table(),
                        "row",
                        said.row(),
                        "column",
                        said.column(),
                        "words",
                        said.words()))
            .toList());
    return map;
  }

  /**
   * The way back from {@link #compareWith(CompareWith)}, without the cells of the file: they were
   * kept when the run began.
   */
  @SuppressWarnings("unchecked")
  static CompareWith storedCompareWith(Map<String, Object> stored) {
    Map<String, Object> map = object(stored, "compare_with");
    Map<String, Object> file = object(map, "file");
    return new CompareWith(
        file.isEmpty()
            ? Optional.empty()
            : Optional.of(new EarlierFile(text(file, "name"), text(file, "sha256"), List.of())),
        ((List<Map<String, Object>>) map.getOrDefault("explanations", List.of()))
            .stream()
                .map(
                    said ->
                        new Explanation(
                            text(said, "table"),
                            text(said, "row"),
                            text(said, "column"),
                            text(said, "words")))
                .toList());
  }

  static List<Map<String, Object>> sources(List<SourceRun> sources) {
    return sources.stream()
        .map(source -> Map.<String, Object>of("run", source.runId(), "key", source.runKey()))
        .toList();
  }

  /** The way back from {@link #sources(List)}; none where a run was stored without. */
  @SuppressWarnings("unchecked")
  static List<SourceRun> storedSources(Map<String, Object> stored) {
    return ((List<Map<String, Object>>) stored.getOrDefault("sources", List.of()))
        .stream()
            .map(
                source -> new SourceRun(Integer.parseInt(text(source, "run")), text(source, "key")))
            .toList();
  }

  private static Settings.Input input(Map<String, Object> map) {
    Map<String, Map<String, String>> values = new LinkedHashMap<>();
    object(map, "values")
        .keySet()
        .forEach(list -> values.put(list, texts(object(map, "values"), list)));
    Object team = map.get("team");
    return new Settings.Input(
        list(map, "patterns"),
        texts(map, "columns"),
        values,
        list(map, "carry"),
        team == null ? null : team.toString(),
        Boolean.TRUE.equals(map.get("optional")));
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> object(Map<String, Object> map, String key) {
    return (Map<String, Object>) map.getOrDefault(key, Map.of());
  }

  static String text(Map<String, Object> map, String key) {
    Object value = map.get(key);
    if (value == null) {
      throw new IllegalStateException("The stored settings have no " + key);
    }
    return value.toString();
  }

  private static Map<String, String> texts(Map<String, Object> map, String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    object(map, key).forEach((name, value) -> texts.put(name, value.toString()));
    return texts;
  }

  private static List<String> list(Map<String, Object> map, String key) {
    return ((List<?>) map.getOrDefault(key, List.of())).stream().map(Object::toString).toList();
  }

  /** JSON with sorted keys and no blanks. */
  static String json(@Nullable Object value) {
    StringBuilder out = new StringBuilder();
    write(out, value);
    return out.toString();
  }

  private static void write(StringBuilder out, @Nullable Object value) {
    if (value == null || value instanceof Boolean || value instanceof Number) {
      out.append(value instanceof BigDecimal number ? number.toPlainString() : value);
    } else if (value instanceof Map<?, ?> map) {
      writeMap(out, map);
    } else if (value instanceof List<?> list) {
      out.append('[');
      for (int i = 0; i < list.size(); i++) {
        out.append(i > 0 ? "," : "");
        write(out, list.get(i));
      }
      out.append(']');
    } else {
      quote(out, value.toString());
    }
  }

  private static void writeMap(StringBuilder out, Map<?, ?> map) {
    Map<String, Object> sorted = new TreeMap<>();
    map.forEach((key, value) -> sorted.put(key.toString(), value));
    out.append('{');
    boolean first = true;
    for (Map.Entry<String, Object> entry : sorted.entrySet()) {
      out.append(first ? "" : ",");
      first = false;
      quote(out, entry.getKey());
      out.append(':');
      write(out, entry.getValue());
    }
    out.append('}');
  }

  private static void quote(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < 0x20 || c == 0x7F) {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
