package org.ascreturns.report;

import java.util.Optional;

/**
 * A section of the report. Found through {@link java.util.ServiceLoader}, so that a return can
 * bring a section about its own figures and the report need not know the return.
 */
public interface Section {

  /** The anchor of the section, unique on the page: {@code ascof}. */
  String id();

  /** Its heading. */
  String title();

  /** Where it stands: overview 10, data quality 40, returns 50; others between them. */
  int order();

  /**
   * What the section shows; empty where there is nothing to show, and then it is not on the page.
   */
  Optional<Part> part(Source source);
}
