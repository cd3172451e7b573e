package org.ascreturns.returns.sac.rules;

import java.util.ArrayList;
import java.util.List;

/** The rules that live in Java: on a file and on one field. Those on rows together are SQL. */
public final class SacRules {

  /** Rules on one field, in the order of the specification. */
  public static final List<FieldRule> OF_FIELDS =
      List.of(
          new SacG01KeyBlank(),
          new SacG04NeededDateUnreadable(),
          new SacG05DateUnreadable(),
          new SacG06DateInFuture(),
          new SacG07CodeForm(),
          new SacG08PersonValueUnknown(),
          new SacG09ValueUnknown(),
          new SacG10TypeUnknown(),
          new SacG11ConditionOrHarmUnknown(),
          new SacG12NobodyNamed(),
          new SacG13IdentifierForm());

  private static final List<Class<?>> OTHERS =
      List.of(
          SacF01ColumnMissing.class,
          SacF02NoRows.class,
          SacF03ColumnUnknown.class,
          SacF04RaggedLine.class,
          SacF05ColumnTwice.class);

  private SacRules() {}

  /** The class of every rule. */
  public static List<Class<?>> homes() {
    List<Class<?>> homes = new ArrayList<>(OTHERS);
    OF_FIELDS.forEach(rule -> homes.add(rule.getClass()));
    return homes;
  }
}
