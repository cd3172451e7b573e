package org.ascreturns.job;

/** Tells people how far a run is. Called from several threads. */
public interface Progress {

  /** Says nothing. */
  Progress SILENT =
      new Progress() {
        @Override
        public void begin(String step, long total, String unit) {}

        @Override
        public void advance(long count) {}

        @Override
        public void end() {}
      };

  /**
   * A step begins.
   *
   * @param total what {@link #advance} will come to, 0 if that is not known
   * @param unit what is counted, for example {@code lines}
   */
  void begin(String step, long total, String unit);

  /** A part of the step begins: one rule, one table, one file. */
  default void part(String name) {}

  void advance(long count);

  void end();
}
