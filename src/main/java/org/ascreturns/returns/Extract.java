package org.ascreturns.returns;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import org.ascreturns.extract.FileScan;
import org.ascreturns.extract.InputFile;
import org.ascreturns.extract.RowJudge;
import org.ascreturns.extract.UnreadableFileException;
import org.ascreturns.rule.Finding;
import org.ascreturns.rule.RuleDefinition;
import org.ascreturns.rule.Settings;

/** One kind of file that comes in: its columns, its rules, its table. */
public interface Extract {

  /**
   * For example {@code cld}; also the folder under {@code sql/} with its rules across records,
   * where it has rules of its own ({@link Return#folders()}).
   */
  String id();

  /** Table of the accepted rows, schema included. */
  String table();

  /** Columns that an accepted row writes, after run_id, record_id, file_no, line. */
  List<String> columns();

  /** The rules that live in Java: on the file and on the row. */
  List<RuleDefinition> rules();

  /**
   * Name of the sheet that holds the table where a file is a workbook; empty for the first visible
   * one that has rows.
   */
  default String sheet() {
    return "";
  }

  /**
   * Whether a file whose name fits is of this kind; false for a workbook that other kinds read and
   * that has no sheet of this one.
   */
  default boolean isOfThisKind(Path file) {
    return true;
  }

  /**
   * Whether its rows are what the return is about; false for a list that is only looked up in,
   * whose rows tell nothing of how good the council's records are.
   */
  default boolean ofRecords() {
    return true;
  }

  /**
   * Looks through what the job says of this extract, before any file is opened.
   *
   * @throws IllegalArgumentException if a mapping names a field or a code list that does not exist;
   *     its message is for the person who wrote the job
   */
  default void checkSettings(Settings settings) {}

  /** What to say of a refused file beyond its findings; empty if there is nothing. */
  default String advice(InputFile file, Settings settings) {
    return "";
  }

  /**
   * Columns whose distinct values the hashing pass collects ({@link FileScan#watched()}), as
   * positions in the header; for example the period columns.
   */
  int[] watchedColumns(List<String> header, Settings settings);

  /** Release, period and import time, as the file name, the header and the watched columns say. */
  InputFile.Identity identify(FileScan scan, Settings settings);

  /**
   * Checks the file as a whole, before any row is read. A finding of severity reject refuses the
   * whole file.
   */
  List<Finding> checkFile(InputFile file, Settings settings);

  /**
   * What to report of a file that cannot be read as a table at all. It is refused, whatever is
   * returned.
   */
  default List<Finding> unreadable(UnreadableFileException failure, Settings settings) {
    return List.of();
  }

  /** Positions of the columns that must not be kept anywhere, not even in a rejected row. */
  default BitSet discardedColumns(InputFile file, Settings settings) {
    return new BitSet();
  }

  /**
   * The columns of a file of {@code sql/<extract>/publish}, where they are not those of its SQL in
   * every year: what its slot {@code {columns}} stands for.
   *
   * @param file without its ending
   */
  default List<PublishedColumn> publishedColumns(String file, Settings settings) {
    return List.of();
  }

  /** A judge for rows of this file, for use by one thread. */
  RowJudge judge(InputFile file, Settings settings);

  /**
   * The same, where rows are looked up in another file of the run.
   *
   * @param received every file of the run that is not refused
   */
  default RowJudge judge(InputFile file, List<InputFile> received, Settings settings) {
    return judge(file, settings);
  }
}
