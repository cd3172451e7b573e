package org.ascreturns.returns.cld;

import java.util.Locale;

/** What a row is: one of the four events, or a carer known by association, who has none. */
public enum RowKind {
  REQUEST("Request"),
  ASSESSMENT("Assessment"),
  SERVICE("Service"),
  REVIEW("Review"),
  ASSOCIATION("Association"),
  /** Event type missing or not recognised (CLD-R011): rules that need it are not applied. */
  UNKNOWN("Unknown");

  private final String word;

  RowKind(String word) {
    this.word = word;
  }

  /** The word of the national lists. */
  public String word() {
    return word;
  }

  /** In a message to people. */
  public String said() {
    return this == ASSOCIATION ? "carer known by association" : word.toLowerCase(Locale.ROOT);
  }

  /** A request, assessment or review: reportable only once completed. */
  public boolean mustBeCompleted() {
    return this == REQUEST || this == ASSESSMENT || this == REVIEW;
  }

  /** One of the four events. */
  public boolean isEvent() {
    return mustBeCompleted() || this == SERVICE;
  }

  static RowKind ofEventType(String eventType) {
    return switch (eventType) {
      case "Request" -> REQUEST;
      case "Assessment" -> ASSESSMENT;
      case "Service" -> SERVICE;
      case "Review" -> REVIEW;
      default -> UNKNOWN;
    };
  }
}
