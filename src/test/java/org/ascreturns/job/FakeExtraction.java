package org.ascreturns.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ascreturns.extract.ExtractRow;
import org.ascreturns.extract.FileScan;
import org.ascreturns.extract.RowSource;
import org.ascreturns.extract.Slice;
import org.ascreturns.extract.UnreadableFileException;
import org.jspecify.annotations.Nullable;

/** Lines cut at commas, in slices of a few lines: all that the engine's tests need of a file. */
class FakeExtraction implements Extraction {

  static final int SLICE_LINES = 7;

  @Override
  public FileScan scan(Path file, String sheet, Function<List<String>, int[]> watchedColumns) {
    try {
      List<String> lines = Files.readAllLines(file);
      if (lines.isEmpty() || lines.get(0).startsWith("unreadable")) {
        throw new UnreadableFileException(
            file.getFileName().toString(), 1, "The file could not be read as text.");
      }
      List<Slice> slices = new ArrayList<>();
      for (int start = 1; start < lines.size(); start += SLICE_LINES) {
        int count = Math.min(SLICE_LINES, lines.size() - start);
        slices.add(new Slice(slices.size() + 1, start, start + count, start + 1L, count));
      }
      return new FileScan(
          file,
          file.getFileName().toString(),
          InputFiles.sha256(file),
          Files.size(file),
          FileScan.Container.CSV,
          false,
          StandardCharsets.UTF_8,
          false,
          ',',
          lines.size(),
          1,
          List.of(lines.get(0).split(",")),
          slices,
          List.of(),
          LocalDateTime.of(2026, 4, 2, 3, 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public RowSource open(FileScan scan, Slice slice) throws IOException {
    List<String> lines =
        Files.readAllLines(scan.path()).subList((int) slice.startByte(), (int) slice.endByte());
    return new Rows(lines, slice.startLine());
  }

  private static final class Rows implements RowSource {
    private final List<String> lines;
    private final long firstLine;
    private int next;

    private Rows(List<String> lines, long firstLine) {
      this.lines = lines;
      this.firstLine = firstLine;
    }

    @Override
    public @Nullable ExtractRow next() {
      if (next == lines.size()) {
        return null;
      }
      String line = lines.get(next);
      return new ExtractRow(firstLine + next++, 1, line.split(",", -1));
    }

    @Override
    public void close() {}
  }
}
