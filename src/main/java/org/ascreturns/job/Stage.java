package org.ascreturns.job;

import java.util.List;

/**
 * One stage of a run after staging: rules across records, tables, publishing. Runs in one
 * transaction on the data source of the run. It first deletes what it made for this run before: it
 * is run again from its beginning when the run was stopped or killed.
 */
public interface Stage {

  /** Name of the step, for example {@code reconcile}. */
  String name();

  /** Does the work. Must not put values of rows into exceptions or logs. */
  void run(RunContext run, Progress progress) throws Exception;

  /** Whether it runs again when the run is resumed, even if it had ended well. */
  default boolean again() {
    return false;
  }

  /** How many parts it tells of ({@link PartTimes}); 0 if it has none. */
  default int parts(RunContext run) {
    return 0;
  }

  /** Stages by name: a reader sees the order of the run in one line. */
  static String order(List<Stage> stages) {
    return String.join(", ", stages.stream().map(Stage::name).toList());
  }
}
