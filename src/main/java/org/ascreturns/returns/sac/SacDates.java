package org.ascreturns.returns.sac;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates of the extract: yyyy-mm-dd and dd/mm/yyyy, no other form. */
final class SacDates {

  private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
  private static final Pattern BRITISH = Pattern.compile("([0-9]{2})/([0-9]{2})/([0-9]{4})");

  private SacDates() {}

  /** Null if it is no real date in one of the forms. */
  static @Nullable LocalDate read(String value) {
    Matcher iso = ISO.matcher(value);
    if (iso.matches()) {
      return day(iso.group(1), iso.group(2), iso.group(3));
    }
    Matcher british = BRITISH.matcher(value);
    return british.matches() ? day(british.group(3), british.group(2), british.group(1)) : null;
  }

  private static @Nullable LocalDate day(String year, String month, String day) {
    try {
      return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
