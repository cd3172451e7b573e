package org.ascreturns.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Looks into workbooks of several sheets, beside the one that is read as a table. */
public final class Workbooks {

  private Workbooks() {}

  /** Whether the file is a workbook, by its name. */
  public static boolean isWorkbook(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
  }

  /**
   * The names of the sheets in their order, hidden ones too.
   *
   * @throws UnreadableFileException if it is no workbook
   */
  public static List<String> sheets(Path file) {
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
      return workbook.getSheets().map(Sheet::getName).toList();
    } catch (IOException | RuntimeException e) {
      throw Unreadable.brokenWorkbook(FileNames.name(file));
    }
  }

  /**
   * The first rows of a sheet, their values up to the last that is not blank.
   *
   * @param last row to be read
   * @throws UnreadableFileException if it is no workbook or has no such sheet
   */
  public static List<ExtractRow> rows(Path file, String sheet, long last) {
    List<ExtractRow> rows = new ArrayList<>();
    try (SheetReader reader = SheetReader.open(file, sheet)) {
      @Nullable ExtractRow row = reader.next();
      while (row != null && row.line() <= last) {
        rows.add(row);
        row = reader.next();
      }
    } catch (IOException e) {
      throw Unreadable.brokenWorkbook(FileNames.name(file));
    }
    return rows;
  }
}
