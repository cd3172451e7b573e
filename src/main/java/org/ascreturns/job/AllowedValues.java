package org.ascreturns.job;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a parameter may be where its default does not tell: the section {@code allowed} of the job
 * in the jar. A list names the words, {@code date} wants a date, {@code 1 to 20} a number between,
 * {@code latest or year} that word or a year such as 2023-24.
 */
final class AllowedValues {

  private static final String OR_YEAR = " or year";
  private static final Pattern RANGE = Pattern.compile("([0-9]+) to ([0-9]+)");

  private final Map<String, YamlTree> allowed;

  AllowedValues(Map<String, YamlTree> allowed) {
    this.allowed = Map.copyOf(allowed);
  }

  /**
   * @param at where the value stands
   * @throws WrongUseException if the value is not allowed
   */
  void check(String name, YamlTree at, Object value) {
    YamlTree form = allowed.get(name);
    if (form == null) {
      if (value instanceof Number number && new BigDecimal(number.toString()).signum() < 0) {
        throw at.wrong(name + " must not be negative");
      }
      return;
    }
    if (form.value() instanceof List<?>) {
      checkWord(name, at, value, form.texts());
    } else if (form.text().equals("date")) {
      checkDate(name, at, value);
    } else if (form.text().endsWith(OR_YEAR)) {
      checkYear(name, at, value, form.text().replace(OR_YEAR, ""));
    } else {
      checkRange(name, at, value, form.text());
    }
  }

  private static void checkWord(String name, YamlTree at, Object value, List<String> words) {
    if (!words.contains(value.toString())) {
      throw at.wrong(name + " must be one of " + String.join(", ", words));
    }
  }

  private static void checkYear(String name, YamlTree at, Object value, String word) {
    if (!value.equals(word) && !value.toString().matches("20[0-9]{2}-[0-9]{2}")) {
      throw at.wrong(name + " must be " + word + " or a year such as 2023-24");
    }
  }

  private static void checkDate(String name, YamlTree at, Object value) {
    boolean several = value instanceof List<?>;
    List<?> days = value instanceof List<?> list ? list : List.of(value);
    for (Object day : days) {
      if (date(day.toString()) == null) {
        throw at.wrong(name + " must be " + (several ? "dates" : "a date") + " such as 2026-03-31");
      }
    }
  }

  private static @Nullable LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static void checkRange(String name, YamlTree at, Object value, String range) {
    Matcher bounds = RANGE.matcher(range);
    if (!bounds.matches()) {
      throw at.wrong("allowed: " + name + " has no form that is known");
    }
    BigDecimal number = new BigDecimal(value.toString());
    if (number.compareTo(new BigDecimal(bounds.group(1))) < 0
        || number.compareTo(new BigDecimal(bounds.group(2))) > 0) {
      throw at.wrong(name + " must be from " + range);
    }
  }
}
