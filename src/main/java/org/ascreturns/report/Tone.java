package org.ascreturns.report;

/** How good something is. Never told by colour alone: each has a mark and a word. */
public enum Tone {
  GOOD("good", "\u2713", "Good"),
  WATCH("watch", "!", "Look"),
  BAD("bad", "\u2715", "Act"),
  PLAIN("plain", "\u2022", "Note");

  private final String style;
  private final String mark;
  private final String word;

  Tone(String style, String mark, String word) {
    this.style = style;
    this.mark = mark;
    this.word = word;
  }

  /** Class of the style sheet. */
  public String style() {
    return style;
  }

  /** A sign that stands beside the words. */
  public String mark() {
    return mark;
  }

  /** What it says to somebody who sees no colour. */
  public String word() {
    return word;
  }
}
