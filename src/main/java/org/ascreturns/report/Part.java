package org.ascreturns.report;

import java.util.List;

/**
 * What a section shows.
 *
 * @param template under {@code src/main/jte}, for example {@code ascof/section.jte}; it takes one
 *     parameter, the model
 * @param model what the template writes, worked out beforehand; a public class
 * @param links places of the section that its navigation names
 * @param headlines what somebody who opens the page should look at first, worst first
 */
public record Part(String template, Object model, List<Link> links, List<Headline> headlines) {

  public Part {
    links = List.copyOf(links);
    headlines = List.copyOf(headlines);
  }

  /**
   * A place on the page.
   *
   * @param anchor an id of the page, without {@code #}
   */
  public record Link(String anchor, String words) {}

  /**
   * One sentence about something that stands out.
   *
   * @param anchor where the page tells more, an id without {@code #}
   */
  public record Headline(Tone tone, String words, String anchor) {}
}
