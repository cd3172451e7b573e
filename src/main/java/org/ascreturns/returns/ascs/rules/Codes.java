package org.ascreturns.returns.ascs.rules;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ascreturns.returns.table.ReferenceCsv;
import org.jspecify.annotations.Nullable;

/** The code lists of the workbook, {@code sql/ascs/reference/codes.csv}. */
public final class Codes {

  private static final Map<String, Set<Integer>> LISTS = lists();
  private static final int OLDEST = 130;

  private Codes() {}

  /** Whether the workbook takes the value in the field. */
  static boolean takes(SurveyField field, @Nullable String value) {
    BigDecimal number = Person.number(value);
    if (number == null || !Person.whole(number)) {
      return false;
    }
    int code = number.intValue();
    if (field.key().equals("Age")) {
      return code == Person.MISSING || (code >= field.lowest().orElse(0) && code <= OLDEST);
    }
    if (field.key().equals("GrossAnnualBudget")) {
      return code >= 0;
    }
    return field.codeLists().isEmpty()
        ? code == Person.MISSING || withinRange(field, code)
        : field.codeLists().stream()
            .anyMatch(list -> LISTS.getOrDefault(list, Set.of()).contains(code));
  }

  private static boolean withinRange(SurveyField field, int code) {
    return code >= field.lowest().orElse(Integer.MIN_VALUE)
        && code <= field.highest().orElse(Integer.MAX_VALUE);
  }

  private static Map<String, Set<Integer>> lists() {
    Map<String, Set<Integer>> lists = new HashMap<>();
    for (NamedCsvRecord row : ReferenceCsv.rows("ascs", "codes")) {
      String code = row.getField("code");
      if (code.matches("-?[0-9]+")) {
        lists
            .computeIfAbsent(row.getField("code_list"), list -> new HashSet<>())
            .add(Integer.valueOf(code));
      }
    }
    return lists;
  }
}
