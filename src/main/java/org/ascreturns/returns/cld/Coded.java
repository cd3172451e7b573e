package org.ascreturns.returns.cld;

import org.jspecify.annotations.Nullable;

/**
 * A coded value: as it came, and as it counts (spec.md section 6.1).
 *
 * @param raw as it came, never blank
 * @param clean the Release 2 value, {@link #INVALID} or {@link #RELEASE_1_ONLY}
 * @param cleansedBy the rule that changed it, null if it came exactly as the list has it
 */
public record Coded(String raw, String clean, @Nullable Class<?> cleansedBy) {

  /** No step of the matching order fits. */
  public static final String INVALID = "Invalid and not mapped";

  /** A Release 1 value that Release 2 does not have. */
  public static final String RELEASE_1_ONLY = "Release 1 specification only: Not mapped";

  static Coded invalid(String raw) {
    return new Coded(raw, INVALID, null);
  }

  static Coded release1Only(String raw) {
    return new Coded(raw, RELEASE_1_ONLY, null);
  }

  /** A value that a rule put where there was none. */
  static Coded given(String value) {
    return new Coded(value, value, null);
  }

  /** It stands on the Release 2 list now. */
  public boolean permitted() {
    return !isInvalid() && !isRelease1Only();
  }

  /** It came otherwise than the list has it. */
  boolean changed() {
    return cleansedBy != null || !permitted();
  }

  @SuppressWarnings("ReferenceEquality") // every invalid value carries this one constant
  public boolean isInvalid() {
    return clean == INVALID;
  }

  @SuppressWarnings("ReferenceEquality") // as above
  public boolean isRelease1Only() {
    return clean == RELEASE_1_ONLY;
  }
}
