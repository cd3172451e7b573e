package org.ascreturns.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.ascreturns.extract.ExtractScanner;
import org.ascreturns.extract.FileScan;
import org.ascreturns.extract.RowSource;
import org.ascreturns.extract.RowSources;
import org.ascreturns.extract.Slice;

/** Files of the file system, CSV and XLSX. */
final class FileExtraction implements Extraction {

  @Override
  public FileScan scan(Path file, String sheet, Function<List<String>, int[]> watchedColumns) {
    try {
      return ExtractScanner.scan(file, sheet, watchedColumns);
    } catch (IOException e) {
      throw new WrongUseException(
          "The file " + file + " could not be read. Check that this user may read it.");
    }
  }

  @Override
  public RowSource open(FileScan scan, Slice slice) throws IOException {
    return RowSources.open(scan, slice);
  }
}
