package org.ascreturns.cli;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A reporting year as people write it: 2025-26 is 2025. */
final class Years implements ITypeConverter<Integer> {

  private static final Pattern YEAR = Pattern.compile("(20[0-9]{2})-([0-9]{2})");

  @Override
  public Integer convert(String text) {
    Matcher year = YEAR.matcher(text);
    if (year.matches()) {
      int first = Integer.parseInt(year.group(1));
      if ((first + 1) % 100 == Integer.parseInt(year.group(2))) {
        return first;
      }
    }
    throw new TypeConversionException(
        "\"" + text + "\" is not a reporting year. Write it as 2025-26.");
  }

  /** As the runs name the year; nothing for none. */
  static Optional<String> name(@Nullable Integer year) {
    return Optional.ofNullable(year)
        .map(first -> first + "-" + String.format("%02d", (first + 1) % 100));
  }

  /** The reporting year that a file handed in on this day is most likely about. */
  static int reportedOn(LocalDate day) {
    LocalDate quarterBefore = day.minusMonths(3);
    return quarterBefore.getMonthValue() >= 4
        ? quarterBefore.getYear()
        : quarterBefore.getYear() - 1;
  }
}
