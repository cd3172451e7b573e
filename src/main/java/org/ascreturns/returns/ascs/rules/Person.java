package org.ascreturns.returns.ascs.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ascreturns.returns.table.RowRules;
import org.jspecify.annotations.Nullable;

/**
 * One row of the person sheet: the values as delivered, and as cleaned so far (specification,
 * section 6).
 */
@RowRules(stage = Person.DELIVERED)
public final class Person {

  /** The rules that blank values, in their order; each sees what the earlier ones left. */
  public static final String CLEANING = "cleaning";

  /** The workbook's own rules: they read the values as delivered. */
  public static final String DELIVERED = "delivered";

  /** What the survey writes for missing, no response and unknown. */
  public static final int MISSING = -9;

  private static final Pattern NUMBER =
      Pattern.compile("\\s*[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?\\s*");

  private final SurveyFields fields;
  private final Map<String, String> given;
  private final Map<String, String> present;
  private final Map<String, BigDecimal> numbers = new HashMap<>();
  private final Map<String, String> cleansed = new LinkedHashMap<>();
  private @Nullable Integer stratum;
  private boolean derived;

  /**
   * @param given values by canonical name, as they came; a value that is not there is blank
   */
  public Person(SurveyFields fields, Map<String, String> given) {
    this.fields = fields;
    this.given = Map.copyOf(given);
    this.present = new LinkedHashMap<>(given);
  }

  public SurveyFields fields() {
    return fields;
  }

  public Map<String, String> given() {
    return given;
  }

  /** As delivered; null when blank. */
  public @Nullable String given(String key) {
    return given.get(key);
  }

  /** Whether it came without a value; blanks only are one, but no number. */
  public boolean blank(String key) {
    String value = given.get(key);
    return value == null || value.isBlank();
  }

  /** The whole number that was delivered, -9 too; null when blank or no whole number. */
  public @Nullable Integer delivered(String key) {
    BigDecimal number = number(given.get(key));
    return number == null || !whole(number) ? null : number.intValue();
  }

  /** Whether the number that was delivered is one of these. */
  public boolean deliveredIs(String key, int... codes) {
    return among(delivered(key), codes);
  }

  /** The fields of a list whose delivered number is one of these. */
  public List<SurveyField> delivered(List<SurveyField> among, int... codes) {
    List<SurveyField> found = new ArrayList<>();
    for (SurveyField field : among) {
      if (deliveredIs(field.key(), codes)) {
        found.add(field);
      }
    }
    return found;
  }

  /** A number as text gives it, blanks around it allowed; null if it is none. */
  static @Nullable BigDecimal number(@Nullable String text) {
    return text != null && NUMBER.matcher(text).matches() ? new BigDecimal(text.strip()) : null;
  }

  static boolean whole(BigDecimal number) {
    // The range of an int is far beyond every code, age and budget.
    return number.stripTrailingZeros().scale() <= 0
        && number.abs().precision() <= 9
        && number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) < 0;
  }

  /** The value as the rules so far have left it, as text; null when missing. */
  @Nullable String text(String key) {
    return present.get(key);
  }

  void take(String key, BigDecimal number) {
    numbers.put(key, number);
  }

  /** The number as cleaned so far; null when missing. */
  @Nullable BigDecimal numberOf(String key) {
    return numbers.get(key);
  }

  /** The code as cleaned so far; null when missing. */
  public @Nullable Integer code(String key) {
    BigDecimal number = numbers.get(key);
    return number == null ? null : number.intValue();
  }

  /** Whether the code as cleaned so far is one of these. */
  boolean is(String key, int... codes) {
    return among(code(key), codes);
  }

  private static boolean among(@Nullable Integer value, int... codes) {
    if (value != null) {
      for (int code : codes) {
        if (code == value) {
          return true;
        }
      }
    }
    return false;
  }

  /** Makes a value missing, without a trace: -9 says so already. */
  void miss(String key) {
    present.remove(key);
    numbers.remove(key);
  }

  /** Makes a value missing because of a rule. */
  void blankOut(String key, String ruleId) {
    if (present.containsKey(key)) {
      cleansed.put(key, ruleId);
      miss(key);
    }
  }

  /** The fields whose values rules have blanked, and the rule of each. */
  public Map<String, String> cleansed() {
    return cleansed;
  }

  void derive(@Nullable Integer stratum) {
    this.stratum = stratum;
    this.derived = true;
  }

  /** Sampling stratum, 1 to 4; null where it cannot be derived. */
  public @Nullable Integer stratum() {
    if (!derived) {
      throw new IllegalStateException("The stratum is not derived yet");
    }
    return stratum;
  }

  /** Whether the easy read questionnaire was used; a missing questionnaire counts as standard. */
  public boolean easyRead() {
    return is("Questionnaire", 3);
  }

  /** Whether the person is to be asked about choice (section 6). */
  public boolean canAnswer2c() {
    return !is("PrimarySupportReason", 7) && !is("SupportSetting", 2, 3);
  }

  public boolean respondent() {
    return is("Response", 1);
  }
}
