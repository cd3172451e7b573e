package org.ascreturns.publish;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;

/** How the cells of a workbook look. */
final class Styles {

  private final CellStyle title;
  private final CellStyle header;
  private final CellStyle label;
  private final CellStyle number;
  private final CellStyle total;
  private final CellStyle percent;
  private final CellStyle blank;
  private final CellStyle voluntary;
  private final CellStyle voluntaryTotal;
  private final CellStyle wrapped;
  private final CellStyle bold;

  Styles(Workbook workbook) {
    Font strong = workbook.createFont();
    strong.setBold(true);
    Font large = workbook.createFont();
    large.setBold(true);
    large.setFontHeightInPoints((short) 13);
    title = workbook.createCellStyle();
    title.setFont(large);
    bold = workbook.createCellStyle();
    bold.setFont(strong);
    wrapped = workbook.createCellStyle();
    wrapped.setWrapText(true);
    wrapped.setVerticalAlignment(VerticalAlignment.TOP);
    header = bordered(workbook);
    header.setFont(strong);
    header.setWrapText(true);
    header.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    label = bordered(workbook);
    number = bordered(workbook);
    number.setDataFormat(workbook.createDataFormat().getFormat("#,##0"));
    percent = bordered(workbook);
    percent.setDataFormat(workbook.createDataFormat().getFormat("#,##0.0"));
    total = bordered(workbook);
    total.setFont(strong);
    total.setDataFormat(workbook.createDataFormat().getFormat("#,##0"));
    blank = bordered(workbook);
    blank.setFillForegroundColor(IndexedColors.GREY_40_PERCENT.getIndex());
    blank.setFillPattern(FillPatternType.LESS_DOTS);
    voluntary = blue(workbook, number);
    voluntaryTotal = blue(workbook, total);
  }

  private static CellStyle blue(Workbook workbook, CellStyle like) {
    CellStyle style = workbook.createCellStyle();
    style.cloneStyleFrom(like);
    style.setFillForegroundColor(IndexedColors.PALE_BLUE.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    return style;
  }

  private static CellStyle bordered(Workbook workbook) {
    CellStyle style = workbook.createCellStyle();
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    return style;
  }

  void title(Cell cell, String text) {
    put(cell, text, title);
  }

  void header(Cell cell, String text) {
    put(cell, text, header);
  }

  void label(Cell cell, String text, boolean strong) {
    put(cell, text, strong ? bold : label);
  }

  void wrapped(Cell cell, String text) {
    put(cell, text, wrapped);
  }

  void number(Cell cell, long value, boolean isTotal) {
    cell.setCellValue((double) value);
    cell.setCellStyle(isTotal ? total : number);
  }

  /** With one decimal where the value has decimals. */
  void number(Cell cell, BigDecimal value, boolean isTotal) {
    if (value.scale() > 0) {
      percent(cell, value);
    } else {
      number(cell, value.longValueExact(), isTotal);
    }
  }

  /** With one decimal. */
  void percent(Cell cell, BigDecimal value) {
    cell.setCellValue(value.doubleValue());
    cell.setCellStyle(percent);
  }

  /** Could not be derived: no value at all, and shaded. */
  void blank(Cell cell) {
    cell.setCellStyle(blank);
  }

  /** A count that the council may leave out: on blue; no value at all where it is left out. */
  void voluntary(Cell cell, @Nullable BigDecimal value, boolean isTotal) {
    cell.setCellStyle(isTotal ? voluntaryTotal : voluntary);
    if (value != null) {
      cell.setCellValue(value.doubleValue());
    }
  }

  /** To be filled by hand. */
  void entry(Cell cell) {
    cell.setCellStyle(label);
  }

  private static void put(Cell cell, String text, CellStyle style) {
    cell.setCellValue(text);
    cell.setCellStyle(style);
  }

  static void print(Sheet sheet) {
    PrintSetup print = sheet.getPrintSetup();
    print.setLandscape(true);
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    sheet.setFitToPage(true);
  }

  static String day(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
  }
}
