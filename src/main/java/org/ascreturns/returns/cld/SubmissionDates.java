package org.ascreturns.returns.cld;

import java.time.LocalDate;
import org.ascreturns.rule.Settings;

/** By when files of a year must have come in, for the national methods of choosing events. */
public final class SubmissionDates {

  private static final int DAYS_OF_DHSC = 14;

  private SubmissionDates() {}

  /** The window closes a month after the year, if the job does not say otherwise. */
  public static LocalDate windowClose(Settings settings) {
    return given(settings, "window_close", settings.yearEnd().plusMonths(1));
  }

  /** DHSC takes files for two weeks more, if the job does not say otherwise. */
  public static LocalDate dhscAsOf(Settings settings) {
    return given(settings, "dhsc_as_of", windowClose(settings).plusDays(DAYS_OF_DHSC));
  }

  /** A date of the job, else another. */
  public static LocalDate given(Settings settings, String name, LocalDate otherwise) {
    return settings.parameters().containsKey(name) ? settings.date(name) : otherwise;
  }
}
