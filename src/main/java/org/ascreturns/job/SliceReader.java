package org.ascreturns.job;

import java.io.IOException;
import org.ascreturns.audit.SliceProgress;
import org.ascreturns.extract.ExtractRow;
import org.ascreturns.extract.FileScan;
import org.ascreturns.extract.RowSource;
import org.ascreturns.extract.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Reads the records of one slice; when the run is resumed, those that are not stored yet. */
final class SliceReader implements ItemStreamReader<ExtractRow> {

  private final Extraction extraction;
  private final FileScan scan;
  private final Slice slice;
  private final long firstLine;
  private @Nullable RowSource source;

  SliceReader(Extraction extraction, FileScan scan, Slice slice, SliceProgress stored) {
    this.extraction = extraction;
    this.scan = scan;
    this.slice = slice;
    this.firstLine = slice.startLine() + stored.lines();
  }

  @Override
  public void open(ExecutionContext context) {
    try {
      source = extraction.open(scan, slice);
    } catch (IOException | RuntimeException e) {
      throw StageFailedException.of("Opening " + scan.name(), e);
    }
  }

  @Override
  public @Nullable ExtractRow read() {
    if (source == null) {
      return null;
    }
    try {
      ExtractRow row = source.next();
      while (row != null && row.line() < firstLine) {
        row = source.next();
      }
      return row;
    } catch (IOException | RuntimeException e) {
      throw StageFailedException.of("Reading " + scan.name(), e);
    }
  }

  @Override
  public void close() {
    try {
      if (source != null) {
        source.close();
        source = null;
      }
    } catch (IOException e) {
      throw new ItemStreamException("The file " + scan.name() + " could not be closed");
    }
  }
}
