package org.ascreturns.returns.dols;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.ascreturns.returns.cld.Dates;
import org.jspecify.annotations.Nullable;

/**
 * Dates of the extract: yyyy-mm-dd, dd/mm/yyyy and the day numbers of a workbook, no other form.
 */
final class DolsDates {

  private static final Pattern ISO = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern BRITISH = Pattern.compile("[0-9]{2}/[0-9]{2}/[0-9]{4}");
  private static final Pattern SERIAL = Pattern.compile("[0-9]{4,5}");
  private static final LocalDate DAY_NOUGHT = LocalDate.of(1899, 12, 30);
  private static final int FIRST_SERIAL = 20_000;

  /** Most births lie before the first serial of other dates. */
  private static final int FIRST_SERIAL_OF_BIRTH = 3_000;

  private static final int LAST_SERIAL = 60_000;

  private DolsDates() {}

  static boolean isIso(String value) {
    return ISO.matcher(value).matches();
  }

  /** Null if it is no real date in an accepted form. */
  static @Nullable LocalDate read(String value, boolean ofBirth) {
    if (isIso(value) || BRITISH.matcher(value).matches()) {
      return Dates.otherForm(value);
    }
    if (SERIAL.matcher(value).matches()) {
      int serial = Integer.parseInt(value);
      boolean known =
          serial <= LAST_SERIAL && serial >= (ofBirth ? FIRST_SERIAL_OF_BIRTH : FIRST_SERIAL);
      return known ? DAY_NOUGHT.plusDays(serial) : null;
    }
    return null;
  }
}
