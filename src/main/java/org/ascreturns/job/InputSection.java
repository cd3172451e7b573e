package org.ascreturns.job;

import java.nio.file.FileSystems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.ascreturns.rule.Settings;
import org.jspecify.annotations.Nullable;

/** How one kind of file comes in: a part of {@code files} in the job's YAML. */
final class InputSection {

  private static final Set<String> KEYS =
      Set.of("patterns", "columns", "values", "carry", "team", "optional");

  private InputSection() {}

  /**
   * @throws WrongUseException if the section is wrong; says where
   */
  static Settings.Input of(YamlTree tree) {
    Map<String, YamlTree> entries = tree.entries();
    JobFile.check(entries, KEYS);
    YamlTree patterns = entries.get("patterns");
    if (patterns == null || patterns.texts().isEmpty()) {
      throw tree.wrong("patterns with at least one file name pattern are missing");
    }
    patterns.items().forEach(InputSection::mustBePattern);
    Map<String, Map<String, String>> values = new LinkedHashMap<>();
    inner(entries, "values").forEach((list, map) -> values.put(list, texts(map.entries())));
    YamlTree team = entries.get("team");
    YamlTree carry = entries.get("carry");
    return new Settings.Input(
        patterns.texts(),
        texts(inner(entries, "columns")),
        values,
        carry == null ? List.of() : carry.texts(),
        team == null || team.empty() ? null : team.text(),
        optional(entries.get("optional")));
  }

  private static boolean optional(@Nullable YamlTree tree) {
    if (tree == null || tree.empty()) {
      return false;
    }
    if (tree.value() instanceof Boolean optional) {
      return optional;
    }
    throw tree.wrong("optional must be true or false");
  }

  private static void mustBePattern(YamlTree pattern) {
    try {
      FileSystems.getDefault().getPathMatcher("glob:" + pattern.text());
    } catch (PatternSyntaxException e) {
      throw notAPattern(pattern);
    }
    if (pattern.text().matches(".*[/\\\\].*")) {
      throw notAPattern(pattern);
    }
  }

  private static WrongUseException notAPattern(YamlTree pattern) {
    return pattern.wrong(
        "\"" + pattern.text() + "\" is not a pattern of file names, such as *cld*.csv");
  }

  private static Map<String, YamlTree> inner(Map<String, YamlTree> entries, String key) {
    YamlTree found = entries.get(key);
    return found == null ? Map.of() : found.entries();
  }

  private static Map<String, String> texts(Map<String, YamlTree> entries) {
    Map<String, String> texts = new LinkedHashMap<>();
    entries.forEach((name, tree) -> texts.put(name, tree.text()));
    return texts;
  }
}
