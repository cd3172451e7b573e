package org.ascreturns.job;

import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * The parts of a run that other packages bring. The order of the steps stands in {@link
 * RunConfiguration}.
 *
 * @param extraction how files are looked through and read
 * @param reconcile stages between the balance of staging and the final account, for a data source
 * @param build stages that make the tables and measures
 * @param publish stages that write the outputs; they run again when a run is resumed
 */
public record Engine(
    Extraction extraction,
    Function<DataSource, List<Stage>> reconcile,
    Function<DataSource, List<Stage>> build,
    Function<DataSource, List<Stage>> publish) {

  /** The engine as it ships. */
  public static Engine complete() {
    return new Engine(
        new FileExtraction(),
        database -> List.of(new Reconcile(database)),
        database -> List.of(new SelectEvents(database), new BuildTables(database)),
        database -> List.of(new Publish(database)));
  }

  /** The same without tables and outputs: what a check of files needs. */
  public Engine checking() {
    return new Engine(extraction, reconcile, database -> List.of(), database -> List.of());
  }
}
