package org.ascreturns.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers and days as they are read in England. */
public final class Figures {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private static final DateTimeFormatter LONG_DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private Figures() {}

  /** {@code 12,345}. */
  public static String whole(long number) {
    return format("#,##0", BigDecimal.valueOf(number));
  }

  /** As exact as it is, at most two decimals; empty for null. */
  public static String plain(@Nullable BigDecimal number) {
    return number == null ? "" : format("#,##0.##", number);
  }

  /** With all the decimals that it has; empty for null. */
  public static String exact(@Nullable BigDecimal number) {
    return number == null ? "" : fixed(number, Math.max(0, number.scale()));
  }

  /** Half up to a number of decimals, all of them shown; empty for null. */
  public static String fixed(@Nullable BigDecimal number, int decimals) {
    return number == null
        ? ""
        : format(decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals), number);
  }

  /** With its sign, so that a change is read as one: {@code +1.4}; 0 without one. */
  public static String change(@Nullable BigDecimal number, int decimals) {
    if (number == null) {
      return "";
    }
    BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP);
    return (rounded.signum() > 0 ? "+" : "") + fixed(rounded, decimals);
  }

  /** The arrow of a direction: {@code up}, {@code down}, {@code same}; empty for any other word. */
  public static String arrow(String direction) {
    return switch (direction) {
      case "up" -> "\u25B2";
      case "down" -> "\u25BC";
      case "same" -> "\u2013";
      default -> "";
    };
  }

  /** A share in per cent, to one decimal; empty where the whole is 0. */
  public static String percent(long part, long whole) {
    return whole == 0 ? "" : fixed(share(part, whole), 1) + "%";
  }

  static BigDecimal share(long part, long whole) {
    return BigDecimal.valueOf(part)
        .multiply(BigDecimal.valueOf(100))
        .divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP);
  }

  /** {@code 31/03/2026}; empty for null. */
  public static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.format(DAY);
  }

  /** {@code 31 March 2026}. */
  public static String longDay(LocalDate day) {
    return day.format(LONG_DAY);
  }

  private static String format(String pattern, BigDecimal number) {
    DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.UK));
    format.setRoundingMode(RoundingMode.HALF_UP);
    String text = format.format(number);
    return text.startsWith("-") && text.matches("-[0.,]*") ? text.substring(1) : text;
  }
}
