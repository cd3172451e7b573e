package org.ascreturns.returns.sac;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.ascreturns.extract.Blanks;
import org.ascreturns.returns.table.ReferenceCsv;
import org.jspecify.annotations.Nullable;

/**
 * What a value of a council's system means: the national codes and labels ({@code
 * sql/sac/reference/codes.csv}), usual local values ({@code map_local.csv}), and the council's own
 * from its job (specification, section 5).
 */
final class SacCodes {

  private static final Pattern BLANKS = Pattern.compile("[\\s\\h]+");
  private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212]");
  private static final Pattern APOSTROPHES = Pattern.compile("[\\u2018\\u2019\\u02BC]");

  private final Map<String, Set<String>> codes = new TreeMap<>();
  private final Map<String, Map<String, String>> meanings = new HashMap<>();

  /**
   * @param own the council's values by code list
   * @throws IllegalArgumentException if they name a list or a code that does not exist, or give a
   *     value that means another code already; its message is for the person who wrote the job
   */
  SacCodes(int year, Map<String, Map<String, String>> own) {
    for (NamedCsvRecord row : ReferenceCsv.rows("sac", "codes")) {
      if (SacLayout.inForce(row, year)) {
        String list = row.getField("code_list");
        String code = row.getField("code");
        codes.computeIfAbsent(list, any -> new TreeSet<>()).add(code);
        learn(list, code, code);
        learn(list, row.getField("label"), code);
      }
    }
    for (NamedCsvRecord row : ReferenceCsv.rows("sac", "map_local")) {
      learn(row.getField("code_list"), row.getField("local_value"), row.getField("code"));
    }
    own.forEach((list, values) -> values.forEach((value, code) -> learnOwn(list, value, code)));
  }

  private void learnOwn(String list, String value, String code) {
    Set<String> known = codes.get(list);
    if (known == null) {
      throw new IllegalArgumentException("values: there is no code list " + list);
    }
    if (!known.contains(code)) {
      throw new IllegalArgumentException(
          "values: " + list + ": \"" + code + "\" is not on the list");
    }
    learn(list, value, code);
  }

  private void learn(String list, String value, String code) {
    String before =
        meanings.computeIfAbsent(list, any -> new HashMap<>()).putIfAbsent(normalised(value), code);
    if (before != null && !before.equals(code)) {
      throw new IllegalArgumentException(
          "values: " + list + ": \"" + value + "\" means " + before + " already");
    }
  }

  /** Null if it is blank or means nothing. */
  @Nullable String code(String list, String value) {
    Set<String> known = codes.getOrDefault(list, Set.of());
    return known.contains(value)
        ? value
        : meanings.getOrDefault(list, Map.of()).get(normalised(value));
  }

  private static String normalised(String value) {
    String one = BLANKS.matcher(Blanks.strip(value)).replaceAll(" ").toLowerCase(Locale.ROOT);
    return APOSTROPHES.matcher(DASHES.matcher(one).replaceAll("-")).replaceAll("'");
  }
}
