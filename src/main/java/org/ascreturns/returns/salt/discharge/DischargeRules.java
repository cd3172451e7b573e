package org.ascreturns.returns.salt.discharge;

import java.util.ArrayList;
import java.util.List;

/** The rules of the file of discharges that live in Java. */
final class DischargeRules {

  static final List<RowRule> ROW_RULES =
      List.of(
          new Sts4R04NotDay91(),
          new Sts4R05DischargeInFuture(),
          new Sts4R06BirthAfterDischarge(),
          new Sts4R07ServiceBeforeDischarge(),
          new Sts4R08Wanted(),
          new Sts4R09BeforeDay91(),
          new Sts4R11VeryOld());

  private static final List<Class<?>> OTHERS =
      List.of(
          Sts4F01NotText.class,
          Sts4F02ColumnMissing.class,
          Sts4F03ColumnUnknown.class,
          Sts4F04ColumnTwice.class,
          Sts4F05RaggedLine.class,
          Sts4F06NoRows.class,
          Required.class,
          ReadableDate.class,
          Listed.class,
          Sts4R10Tidied.class,
          Sts4R12OddServiceStart.class);

  private DischargeRules() {}

  /** The class or annotation of every rule. */
  static List<Class<?>> homes() {
    List<Class<?>> homes = new ArrayList<>(OTHERS);
    ROW_RULES.forEach(rule -> homes.add(rule.getClass()));
    return homes;
  }
}
