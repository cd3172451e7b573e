package org.ascreturns.extract;

/** The words for files that cannot be read: what is wrong, where, what to do. */
final class Unreadable {
  /** Longest record, in bytes. A longer one is a quotation mark that was never closed. */
  static final int MAX_RECORD = 1 << 20;

  private Unreadable() {}

  static UnreadableFileException notText(String file, long line) {
    return at(file, line, "The file could not be read as text. Save it as \"CSV UTF-8\".");
  }

  static UnreadableFileException nul(String file, long line) {
    return at(
        file,
        line,
        "The file could not be read as text: it holds a NUL character, as files in UTF-16 and"
            + " files that are no text do. Save it as \"CSV UTF-8\".");
  }

  static UnreadableFileException utf16(String file) {
    return whole(
        file, "The file is encoded as UTF-16, which is not read. Save it as \"CSV UTF-8\".");
  }

  static UnreadableFileException empty(String file) {
    return UnreadableFileException.nothingIn(file, "The file is empty. Run the extract again.");
  }

  static UnreadableFileException noHeader(String file) {
    return UnreadableFileException.nothingIn(
        file, "The file has no header line. Run the extract again with column names.");
  }

  static UnreadableFileException unclosedQuote(String file, long line) {
    return at(
        file,
        line,
        "The record that starts here has a quotation mark that is never closed. Close it, or"
            + " write it twice if it is part of the text.");
  }

  static UnreadableFileException textAfterQuote(String file, long line) {
    return at(
        file,
        line,
        "The record that starts here has text after a closing quotation mark. Write quotation"
            + " marks that are part of the text twice.");
  }

  static UnreadableFileException tooLong(String file, long line) {
    return at(
        file,
        line,
        "The record that starts here is longer than 1 MB: probably a quotation mark is not"
            + " closed. Close it, or write it twice if it is part of the text.");
  }

  static UnreadableFileException brokenQuotes(String file, long line) {
    return at(
        file,
        line,
        "The quotation marks of the record that starts here do not match, or it is longer than"
            + " 1 MB. Close every quotation mark, and write those that are part of the text twice.");
  }

  static UnreadableFileException brokenGz(String file) {
    return whole(file, "The compressed file is damaged or incomplete. Compress and copy it again.");
  }

  static UnreadableFileException compressedWorkbook(String file) {
    return whole(file, "Workbooks are not read from .gz. Unpack the file and run again.");
  }

  static UnreadableFileException workbookAsCsv(String file) {
    return whole(
        file,
        "The file is a workbook or a zip archive and not CSV, whatever its name says. Save a"
            + " workbook as \"CSV UTF-8\", or as .xlsx with that ending; unpack an archive, with its"
            + " password if it has one.");
  }

  static UnreadableFileException notXlsx(String file) {
    return whole(
        file,
        "The workbook is in the old .xls form or protected by a password. Save it as .xlsx"
            + " without password, or as \"CSV UTF-8\".");
  }

  static UnreadableFileException brokenWorkbook(String file) {
    return whole(
        file,
        "The workbook is damaged or not an .xlsx file. Open it, save it as .xlsx or as \"CSV"
            + " UTF-8\", and run again.");
  }

  static UnreadableFileException noSheet(String file) {
    return UnreadableFileException.nothingIn(
        file, "The workbook has no visible sheet with a header row. Run the extract again.");
  }

  static UnreadableFileException noSheet(String file, String sheet) {
    return whole(file, "The workbook has no sheet with the name \"" + sheet + "\".");
  }

  static UnreadableFileException noValue(String file, long line) {
    return at(
        file,
        line,
        "A cell of this row has no value that can be read: a formula that was never calculated, or"
            + " a damaged workbook. Open the workbook, save it as .xlsx, and run again.");
  }

  static UnreadableFileException swollen(String file) {
    return whole(
        file,
        "The workbook swells to more than 200 times its size when it is unpacked, as damaged and"
            + " malicious files do. Save the extract as \"CSV UTF-8\".");
  }

  static UnreadableFileException rowOrder(String file, long line) {
    return at(
        file,
        line,
        "The rows of the sheet are not in order. Open the workbook, save it as .xlsx, and run"
            + " again.");
  }

  static UnreadableFileException beingWritten(String file) {
    return whole(
        file, "The file changed while it was read. Run again when it has been written to the end.");
  }

  static UnreadableFileException changed(String file) {
    return whole(file, "The file has changed since it was first read. Start a new run.");
  }

  private static UnreadableFileException whole(String file, String message) {
    return new UnreadableFileException(file, 0, message);
  }

  private static UnreadableFileException at(String file, long line, String message) {
    return new UnreadableFileException(file, line, message);
  }
}
