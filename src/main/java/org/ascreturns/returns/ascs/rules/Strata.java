package org.ascreturns.returns.ascs.rules;

import org.jspecify.annotations.Nullable;

/** Sampling strata (specification, section 3). */
public final class Strata {

  /** From this age on people are of the older strata. */
  public static final int OLDER = 65;

  /** Support reason learning disability. */
  public static final int LEARNING_DISABILITY = 7;

  private Strata() {}

  /**
   * @param setting 1 community, 2 residential care, 3 nursing care
   */
  public static int of(int age, int reason, int setting) {
    if (reason == LEARNING_DISABILITY) {
      return 1;
    }
    if (age < OLDER) {
      return 2;
    }
    return setting == 1 ? 4 : 3;
  }

  /** The stratum of the values as delivered; null where one of them is missing. */
  static @Nullable Integer of(Person person) {
    Integer age = person.delivered("Age");
    Integer reason = person.delivered("PrimarySupportReason");
    Integer setting = person.delivered("SupportSetting");
    return age == null
            || reason == null
            || setting == null
            || age == Person.MISSING
            || reason == Person.MISSING
            || setting == Person.MISSING
        ? null
        : of(age, reason, setting);
  }
}
