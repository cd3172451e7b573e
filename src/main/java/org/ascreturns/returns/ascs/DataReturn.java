package org.ascreturns.returns.ascs;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.ascreturns.extract.ExtractRow;
import org.ascreturns.extract.UnreadableFileException;
import org.ascreturns.extract.Workbooks;

/** The sheets of the national data return workbook (specification, section 5). */
final class DataReturn {

  static final String PEOPLE = "Service User Data";
  static final String SIGN_OFF = "Sign Off Sheet";
  static final String POPULATION = "Eligible Population";
  static final String PROCESS = "Survey Process Information";

  private static final int CODE_LINE = 2;

  private static final int CODE_COLUMN = 4;

  private DataReturn() {}

  /**
   * What stands in E2 of the sign-off sheet: the council's code, blank where there is none.
   *
   * @throws UnreadableFileException if the workbook has no such sheet
   */
  static String councilCode(Path workbook) {
    for (ExtractRow row : Workbooks.rows(workbook, SIGN_OFF, CODE_LINE)) {
      if (row.line() == CODE_LINE && row.values().length > CODE_COLUMN) {
        return row.values()[CODE_COLUMN].strip();
      }
    }
    return "";
  }

  /** Whether the words stand in E2 that ask for a council. */
  static boolean notChosen(String code) {
    return code.toLowerCase(Locale.ROOT).contains("select la name");
  }

  /** Why a workbook is no data return that can be filled in; empty if it is one. */
  static String problemOfTemplate(Path workbook) {
    try {
      List<String> sheets = Workbooks.sheets(workbook);
      for (String sheet : List.of(PEOPLE, SIGN_OFF, POPULATION, PROCESS)) {
        if (!sheets.contains(sheet)) {
          return "The workbook has no sheet with the name \"" + sheet + "\".";
        }
      }
      List<ExtractRow> first = Workbooks.rows(workbook, PEOPLE, 1);
      List<String> header = first.isEmpty() ? List.of() : List.of(first.get(0).values());
      List<String> wrong = AscsExtract.misplaced(header);
      return wrong.isEmpty()
          ? ""
          : "The sheet " + PEOPLE + " has other columns than expected: " + wrong.get(0) + ".";
    } catch (UnreadableFileException e) {
      return e.problem();
    }
  }

  static boolean hasSheet(Path workbook, String sheet) {
    try {
      List<String> sheets = Workbooks.sheets(workbook);
      return sheets.contains(sheet);
    } catch (UnreadableFileException e) {
      // It is refused with that reason where it is read.
      return true;
    }
  }
}
