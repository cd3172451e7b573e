package org.ascreturns.report;

import java.util.List;
import java.util.Optional;

/** Which runs the page shows, what came in, and what to look at first. */
final class OverviewSection implements Section {

  private final ReportRequest request;
  private final List<Part.Headline> headlines;

  OverviewSection(ReportRequest request, List<Part.Headline> headlines) {
    this.request = request;
    this.headlines = headlines;
  }

  @Override
  public String id() {
    return "overview";
  }

  @Override
  public String title() {
    return "Overview";
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Optional<Part> part(Source source) {
    return Optional.of(
        new Part(
            "report/overview.jte", new Overview(request.year(), headlines), List.of(), List.of()));
  }
}
