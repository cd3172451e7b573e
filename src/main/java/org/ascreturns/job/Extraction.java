package org.ascreturns.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.ascreturns.extract.FileScan;
import org.ascreturns.extract.RowSource;
import org.ascreturns.extract.Slice;

/** How files are looked through and read. */
public interface Extraction {

  /**
   * One pass over the bytes of a file.
   *
   * @param sheet of a workbook to read; empty for the first visible one that has rows
   * @param watchedColumns gives the positions of the columns whose values are collected
   * @throws org.ascreturns.extract.UnreadableFileException if it is not a table
   */
  FileScan scan(Path file, String sheet, Function<List<String>, int[]> watchedColumns);

  /** The records of one slice. */
  RowSource open(FileScan scan, Slice slice) throws IOException;
}
