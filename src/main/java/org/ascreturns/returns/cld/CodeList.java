package org.ascreturns.returns.cld;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ascreturns.extract.Blanks;
import org.ascreturns.returns.table.ReferenceCsv;
import org.jspecify.annotations.Nullable;

/**
 * One code list with its Release 1 values and known variants, ready for the matching order of
 * spec.md section 6.1. The lists are data: {@code codes.csv}, {@code map_r1_r2.csv}, {@code
 * map_variants.csv}, and the council's own values from the job's YAML.
 */
public final class CodeList {

  private final Set<String> release2 = new HashSet<>();
  private final Map<String, String> release2Folded = new HashMap<>();
  private final Map<String, String> release1Folded = new HashMap<>();
  private final Map<String, String> variants = new HashMap<>();
  private final Map<String, String> council = new HashMap<>();
  private final Map<String, String> release2Letters = new HashMap<>();
  private final Map<String, String> release1Letters = new HashMap<>();

  private CodeList() {}

  /** Every code list, by name, with the council's values added. */
  static Map<String, CodeList> all(Map<String, Map<String, String>> councilValues) {
    Map<String, CodeList> lists = new LinkedHashMap<>();
    for (NamedCsvRecord row : ReferenceCsv.rows("cld", "codes")) {
      CodeList list = lists.computeIfAbsent(row.getField("code_list"), name -> new CodeList());
      if (row.getField("release").equals("R2")) {
        list.addRelease2(row.getField("value"));
      }
    }
    for (NamedCsvRecord row : ReferenceCsv.rows("cld", "map_r1_r2")) {
      named(lists, row.getField("code_list"))
          .addRelease1(row.getField("r1_value"), canonical(row.getField("r2_value")));
    }
    for (NamedCsvRecord row : ReferenceCsv.rows("cld", "map_variants")) {
      named(lists, row.getField("code_list"))
          .variants
          .put(fold(row.getField("raw_value")), canonical(row.getField("r2_value")));
    }
    councilValues.forEach((name, values) -> addCouncil(lists, name, values));
    return lists;
  }

  private static CodeList named(Map<String, CodeList> lists, String name) {
    return Objects.requireNonNull(lists.get(name), name);
  }

  private static void addCouncil(
      Map<String, CodeList> lists, String name, Map<String, String> values) {
    CodeList list = lists.get(name);
    if (list == null) {
      throw new IllegalArgumentException(
          "values: there is no code list "
              + name
              + "; known are "
              + String.join(", ", lists.keySet()));
    }
    values.forEach(
        (own, national) -> {
          if (!list.release2.contains(national)) {
            throw new IllegalArgumentException(
                "values: "
                    + name
                    + ": \""
                    + national
                    + "\" is not on the list of the specification");
          }
          list.council.put(fold(own), national);
        });
  }

  private void addRelease2(String value) {
    release2.add(value);
    release2Folded.put(fold(value), value);
    release2Letters.putIfAbsent(letters(value), value);
  }

  private void addRelease1(String value, String mapped) {
    release1Folded.put(fold(value), mapped);
    release1Letters.putIfAbsent(letters(value), mapped);
  }

  private static String canonical(String value) {
    return switch (value) {
      case Coded.INVALID -> Coded.INVALID;
      case Coded.RELEASE_1_ONLY -> Coded.RELEASE_1_ONLY;
      default -> value;
    };
  }

  /** The value is on the Release 2 list exactly as it came. */
  boolean has(String value) {
    return release2.contains(value);
  }

  /** What the job's YAML says the council's own value means. */
  public @Nullable String ofCouncil(String folded) {
    return council.get(folded);
  }

  /** The Release 2 value that differs only in case and white space. */
  public @Nullable String ofRelease2(String folded) {
    return release2Folded.get(folded);
  }

  /** What a Release 1 value became; {@link Coded#RELEASE_1_ONLY} when nothing. */
  public @Nullable String ofRelease1(String folded) {
    return release1Folded.get(folded);
  }

  /** What a known variant means; {@link Coded#INVALID} when it cannot be told. */
  public @Nullable String ofVariant(String folded) {
    return variants.get(folded);
  }

  /** The value with the same letters and digits: of Release 2, else of Release 1. */
  public @Nullable String ofLetters(String folded) {
    String letters = letters(folded);
    if (letters.isEmpty()) {
      return null;
    }
    String found = release2Letters.get(letters);
    return found == null ? release1Letters.get(letters) : found;
  }

  /** K of section 6.1, in lower case: plain dashes and blanks, white space collapsed, trimmed. */
  static String fold(String value) {
    StringBuilder folded = new StringBuilder(value.length());
    boolean gap = false;
    for (int i = 0; i < value.length(); i++) {
      char c = plain(value.charAt(i));
      if (c == ' ') {
        gap = true;
      } else {
        if (gap && !folded.isEmpty()) {
          folded.append(' ');
        }
        gap = false;
        folded.append(c);
      }
    }
    return folded.toString().toLowerCase(Locale.ROOT);
  }

  private static char plain(char c) {
    if (Blanks.blank(c)) {
      return ' ';
    }
    boolean dash = Character.getType(c) == Character.DASH_PUNCTUATION || c == '\u2212';
    return dash ? '-' : c;
  }

  private static String letters(String value) {
    return value
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
