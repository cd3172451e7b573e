package org.ascreturns.returns;

import java.util.List;

/** What the council fills in before it submits a return: the sheet Sign-off of return.xlsx. */
public record SignOff(List<Entry> entries) {

  /** To be filled by hand, and nothing waits for it. */
  public static final SignOff BY_HAND =
      new SignOff(
          List.of(
              new Entry("Name", "", false),
              new Entry("Role", "", false),
              new Entry("Date", "", false),
              new Entry("Comments", "", false)));

  public SignOff {
    entries = List.copyOf(entries);
  }

  /**
   * @param value empty where it is not given yet
   * @param needed the return is not ready to submit without it
   */
  public record Entry(String field, String value, boolean needed) {}

  /** Whether the return says on its sheet if it is ready to submit. */
  public boolean tellsState() {
    return entries.stream().anyMatch(Entry::needed);
  }

  /** What is needed and not given yet. */
  public List<String> missing() {
    return entries.stream()
        .filter(entry -> entry.needed() && entry.value().isEmpty())
        .map(Entry::field)
        .toList();
  }
}
