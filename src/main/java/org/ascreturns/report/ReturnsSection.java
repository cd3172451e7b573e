package org.ascreturns.report;

import java.util.Optional;

/** To be filled. */
final class ReturnsSection implements Section {

  ReturnsSection(ReportRequest request) {}

  @Override
  public String id() {
    return "returns";
  }

  @Override
  public String title() {
    return "Returns";
  }

  @Override
  public int order() {
    return 50;
  }

  @Override
  public Optional<Part> part(Source source) {
    return Optional.empty();
  }
}
