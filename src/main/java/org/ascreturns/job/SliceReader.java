package org.ascreturns.job;

import java.io.IOException;
import org.ascreturns.extract.ExtractRow;
import org.ascreturns.extract.FileScan;
import org.ascreturns.extract.RowSource;
import org.ascreturns.extract.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.support.AbstractItemCountingItemStreamItemReader;

/**
 * Reads the records of one slice. Its position is the number of records; resuming reads past them.
 */
final class SliceReader extends AbstractItemCountingItemStreamItemReader<ExtractRow> {

  private final Extraction extraction;
  private final FileScan scan;
  private final Slice slice;
  private @Nullable RowSource source;

  SliceReader(Extraction extraction, FileScan scan, Slice slice) {
    this.extraction = extraction;
    this.scan = scan;
    this.slice = slice;
    setName("slice");
  }

  @Override
  protected void doOpen() throws IOException {
    source = extraction.open(scan, slice);
  }

  @Override
  protected @Nullable ExtractRow doRead() throws IOException {
    try {
      return source == null ? null : source.next();
    } catch (RuntimeException e) {
      throw StageFailedException.of("Reading " + scan.name(), e);
    }
  }

  @Override
  protected void doClose() throws IOException {
    if (source != null) {
      source.close();
      source = null;
    }
  }
}
