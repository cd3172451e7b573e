package org.ascreturns.returns.dols.rules;

/**
 * A value of a code list.
 *
 * @param code as the return has it
 * @param group what the values of a list have in common
 * @param key what the program knows it by, whatever its code is in a year
 */
public record Code(String code, String group, String key) {

  boolean is(Enum<?> known) {
    return key.equalsIgnoreCase(known.name());
  }
}
