package org.ascreturns.report;

import java.util.Optional;

/** To be filled. */
final class DataQualitySection implements Section {

  DataQualitySection(ReportRequest request) {}

  @Override
  public String id() {
    return "data-quality";
  }

  @Override
  public String title() {
    return "Data quality";
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public Optional<Part> part(Source source) {
    return Optional.empty();
  }
}
