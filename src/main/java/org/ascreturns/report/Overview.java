package org.ascreturns.report;

import java.util.List;

/** What the overview shows. */
public record Overview(String year, List<Part.Headline> headlines) {}
