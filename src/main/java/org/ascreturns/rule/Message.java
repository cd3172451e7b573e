package org.ascreturns.rule;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Fills the named slots of a rule's message. */
public final class Message {

  private Message() {}

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /**
   * @param field as people are told it; the slot {field}
   * @param value as it came; the slot {value}
   * @param namesAndValues the other slots, name and value in turn; dates are printed as people
   *     write them
   */
  public static String of(
      String template, String field, @Nullable String value, Object... namesAndValues) {
    String message = template;
    for (int i = 0; i < namesAndValues.length; i += 2) {
      message = fill(message, namesAndValues[i].toString(), said(namesAndValues[i + 1]));
    }
    message = fill(message, "field", field);
    return fill(message, "value", value == null ? "(blank)" : value);
  }

  private static String fill(String message, String slot, String value) {
    return message.replace('{' + slot + '}', value);
  }

  private static String said(Object value) {
    return value instanceof LocalDate date ? date.format(DAY) : value.toString();
  }
}
