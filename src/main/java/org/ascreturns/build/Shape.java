package org.ascreturns.build;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A statement that several SQL files share ({@code sql/<folder>/shapes}). The head of such a file
 * names it, and the values that it takes for what the shape leaves open: {@code -- with: measure =
 * STS001; gap = :request_gap}. A value is a text, or a parameter of the run.
 */
final class Shape {

  private Shape() {}

  /** The file with the statement: the shape's, or its own where it has none. */
  static SqlFile of(SqlFile file) {
    String shape = file.head().get("shape");
    String folder = file.path().split("/", -1)[1];
    return shape == null ? file : SqlFile.read("sql/" + folder + "/shapes/" + shape + ".sql");
  }

  /** The parameters of the run, and those that the file gives to its shape. */
  static Map<String, Object> values(SqlFile file, Map<String, Object> parameters) {
    Map<String, Object> values = new HashMap<>(parameters);
    if (file.head().containsKey("shape")) {
      for (String entry : file.fact("with").split(";", -1)) {
        String[] nameAndValue = entry.strip().split(" = ", 2);
        String value = nameAndValue[1];
        values.put(
            nameAndValue[0],
            value.startsWith(":")
                ? Objects.requireNonNull(parameters.get(value.substring(1)), value)
                : value);
      }
    }
    return values;
  }
}
