package org.ascreturns.extract;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the records of one slice of a file, in order, without holding more than one at a time. */
public interface RowSource extends Closeable {

  /**
   * The next record, empty lines included (see {@link ExtractRow#blank()}), or null at the end of
   * the slice. The header is never returned.
   *
   * @throws UnreadableFileException if the file cannot be read on as a table
   * @throws IOException if the file cannot be read at all
   */
  @Nullable ExtractRow next() throws IOException;
}
