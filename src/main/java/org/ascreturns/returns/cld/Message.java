package org.ascreturns.returns.cld;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Fills the named slots of a rule's message. */
final class Message {

  private Message() {}

  static String of(
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
    return value instanceof LocalDate date ? Dates.print(date) : value.toString();
  }
}
