package org.ascreturns.job;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A case of a rule on files.
 *
 * @param earlier files of a run before; none for most
 * @param sent files of the run, the one that is looked at last
 * @param parameters of the run
 * @param expected findings on the last file, each as {@code rule field: message}
 */
record FileCase(
    String rule,
    String name,
    List<SentFile> earlier,
    List<SentFile> sent,
    Map<String, String> parameters,
    List<String> expected) {

  static FileCase of(String rule, String name, SentFile sent, String... expected) {
    return of(rule, name, List.of(sent), expected);
  }

  static FileCase of(String rule, String name, List<SentFile> sent, String... expected) {
    return new FileCase(rule, name, List.of(), sent, Map.of(), List.of(expected));
  }

  FileCase after(SentFile file) {
    return new FileCase(rule, name, List.of(file), sent, parameters, expected);
  }

  FileCase with(String parameter, String value) {
    Map<String, String> more = new HashMap<>(parameters);
    more.put(parameter, value);
    return new FileCase(rule, name, earlier, sent, more, expected);
  }

  boolean breaks() {
    return expected.stream().anyMatch(finding -> finding.startsWith(rule + " "));
  }

  /** Whether the rule looks at rows, so that it takes a whole run to find out. */
  boolean needsRows() {
    return List.of("CLD-F05", "CLD-F10", "CLD-F11").contains(rule);
  }
}
