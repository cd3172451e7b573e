package org.ascreturns.cli;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A date: 2026-04-15 or 15/04/2026. */
final class Days implements ITypeConverter<LocalDate> {

  private static final DateTimeFormatter BRITISH =
      DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

  @Override
  public LocalDate convert(String text) {
    try {
      return text.contains("/") ? LocalDate.parse(text, BRITISH) : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(
          "\"" + text + "\" is not a date. Write it as 2026-04-15 or 15/04/2026.");
    }
  }

  static String written(LocalDate day) {
    return day.format(BRITISH);
  }
}
