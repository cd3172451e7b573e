package org.ascreturns.returns.cld;

/** In what capacity a row is about its person (Client_Type). */
public enum ClientGroup {
  SERVICE_USER("service user", "service user"),
  CARER("carer", "unpaid carer"),
  ASSOCIATION("association", "carer known by association"),
  UNKNOWN("unknown", "person");

  private final String word;
  private final String said;

  ClientGroup(String word, String said) {
    this.word = word;
    this.said = said;
  }

  /** The group of {@code codes.csv}. */
  public String word() {
    return word;
  }

  /** In a message to people. */
  public String said() {
    return said;
  }

  /** An unpaid carer of either kind. */
  public boolean isCarer() {
    return this == CARER || this == ASSOCIATION;
  }

  static ClientGroup ofWord(String word) {
    return switch (word) {
      case "service user" -> SERVICE_USER;
      case "carer" -> CARER;
      case "association" -> ASSOCIATION;
      default -> UNKNOWN;
    };
  }
}
