package org.ascreturns.returns.sac.rules;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column of one of the eight files: a line of {@code sql/sac/reference/fields.csv}.
 *
 * @param maxLength of an identifier
 * @param mandatory a row without it cannot be used
 * @param codeList empty if it has none
 * @param primaryKey part of what names the row
 * @param reference names a row of another file
 */
public record SacField(
    String name,
    Type type,
    int maxLength,
    boolean mandatory,
    String codeList,
    boolean primaryKey,
    boolean reference) {

  static final String PERSON = "person_id";

  private static final Set<String> ABOUT_THE_PERSON = Set.of("GENDER", "ETHNICITY", "PSR");
  private static final Set<String> ALL_THERE_IS = Set.of("RHC", "SAR_HARM");

  /** What a column holds. */
  public enum Type {
    STRING,
    DATE,
    CODE,
    INTEGER
  }

  /** Whether it names a row: it must have the form of a name. */
  public boolean identifier() {
    return type == Type.INTEGER || (type == Type.STRING && (primaryKey || reference));
  }

  /** The rule on a value that is on no list; null where the column has no list. */
  @Nullable Class<? extends FieldRule> unresolvedBy() {
    if (type != Type.CODE) {
      return null;
    }
    if (ABOUT_THE_PERSON.contains(codeList)) {
      return SacG08PersonValueUnknown.class;
    }
    if (ALL_THERE_IS.contains(codeList)) {
      return SacG11ConditionOrHarmUnknown.class;
    }
    return codeList.equals("ENQUIRY_TYPE") ? SacG10TypeUnknown.class : SacG09ValueUnknown.class;
  }
}
