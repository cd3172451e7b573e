package org.ascreturns.extract;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** The text of a cell, as it would stand in a CSV file. */
final class CellText {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  /** Last day that a workbook can hold, 31/12/9999. */
  private static final double LAST_DAY = 2_958_466;

  /** A workbook keeps 15 digits; what follows is the noise of its binary numbers. */
  private static final MathContext DIGITS = new MathContext(15);

  /** How a workbook writes characters that XML cannot hold. */
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)]");

  private final boolean date1904;
  private final Map<String, Boolean> dateFormats = new HashMap<>();

  CellText(boolean date1904) {
    this.date1904 = date1904;
  }

  /** Whether the cell says that it has a value, and the value is not in the workbook. */
  static boolean lacksValue(@Nullable Cell cell) {
    return cell != null
        && cell.getValue() == null
        && cell.getRawValue() == null
        && (cell.getType() == CellType.STRING || cell.getType() == CellType.FORMULA);
  }

  String of(@Nullable Cell cell) {
    if (cell == null || cell.getValue() == null) {
      return "";
    }
    Object value = cell.getValue();
    if (value instanceof BigDecimal number) {
      return number(number, cell.getDataFormatId(), cell.getDataFormatString());
    }
    if (value instanceof Boolean truth) {
      return truth ? "TRUE" : "FALSE";
    }
    return unescaped(value.toString());
  }

  private String number(BigDecimal number, @Nullable Integer id, @Nullable String format) {
    double serial = number.doubleValue();
    if (id != null && serial >= 0 && serial < LAST_DAY && isDate(id, format)) {
      return date(serial);
    }
    String plain = number.round(DIGITS).stripTrailingZeros().toPlainString();
    if (format == null || !format.matches("00+") || !plain.matches("[0-9]+")) {
      return plain;
    }
    return "0".repeat(Math.max(0, format.length() - plain.length())) + plain;
  }

  private boolean isDate(int id, @Nullable String format) {
    // Elapsed time, such as [h]:mm, is a length and not a point in time.
    String code = format == null ? "" : format.toLowerCase(Locale.ROOT);
    return dateFormats.computeIfAbsent(
        id + code, key -> known(id, format) && !ELAPSED.matcher(code).lookingAt());
  }

  private static boolean known(int id, @Nullable String format) {
    return format == null ? DateUtil.isInternalDateFormat(id) : DateUtil.isADateFormat(id, format);
  }

  private String date(double serial) {
    LocalDateTime time = DateUtil.getLocalDateTime(serial, date1904, true);
    if (serial < 1) {
      return time.format(TIME);
    }
    return time.format(time.toLocalTime().equals(LocalTime.MIDNIGHT) ? DATE : DATE_TIME);
  }

  private static String unescaped(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    return ESCAPED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found)));
  }

  private static String character(MatchResult found) {
    char c = (char) Integer.parseInt(found.group(1), 16);
    return c == 0 ? found.group() : String.valueOf(c);
  }
}
