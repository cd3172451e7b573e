package org.ascreturns.build;

import java.util.function.Consumer;

/**
 * Is told what a thread is at: each part of a stage when it begins, and that the last one ended.
 */
public interface PartProgress extends Consumer<String> {

  /** This thread begins a part; the part that it was at before is done. */
  @Override
  void accept(String part);

  /** This thread waits, or has nothing more to do. */
  default void ended() {}
}
