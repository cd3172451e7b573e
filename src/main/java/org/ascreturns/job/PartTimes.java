package org.ascreturns.job;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of each part of a stage when it begins, and writes into the log how long it took. */
final class PartTimes implements Consumer<String>, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PartTimes.class);

  private final String stage;
  private final Progress progress;
  private @Nullable String part;
  private long began;

  PartTimes(String stage, Progress progress) {
    this.stage = stage;
    this.progress = progress;
  }

  /** The part before is done, this one begins. */
  @Override
  public void accept(String name) {
    close();
    part = name;
    began = System.nanoTime();
    progress.part(name);
  }

  /** The last part is done. */
  @Override
  public void close() {
    if (part != null) {
      LOG.info("{}: {} took {} ms", stage, part, (System.nanoTime() - began) / 1_000_000);
      progress.advance(1);
      part = null;
    }
  }
}
