package org.ascreturns.report;

import gg.jte.Content;
import java.util.List;

/**
 * What the shell of the page writes.
 *
 * @param policy what the page may load: nothing
 * @param notice for every reader, on top; may be empty
 * @param made where the page comes from, at its foot
 */
public record Page(
    String title,
    String council,
    String year,
    String asAt,
    String notice,
    String made,
    String policy,
    String style,
    String script,
    List<Shown> sections) {

  public Page {
    sections = List.copyOf(sections);
  }

  /** A section as it is shown. */
  public record Shown(String id, String title, List<Part.Link> links, Content content) {}
}
