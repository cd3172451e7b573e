package org.ascreturns.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Looks a file through as the program does, but cuts it into slices of any size. */
public final class SmallSlices {

  private SmallSlices() {}

  public static FileScan scan(
      Path path, Function<List<String>, int[]> watchedColumns, long sliceBytes) {
    try {
      return ExtractScanner.scan(path, watchedColumns, sliceBytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
