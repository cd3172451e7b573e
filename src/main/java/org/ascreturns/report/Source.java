package org.ascreturns.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a section is made from: the last complete runs of one year and council. */
public interface Source {

  /** For example {@code 2025-26}. */
  String year();

  /** Three-digit code. */
  String council();

  /** The only clock of the report. */
  LocalDate asAt();

  /** How counts may be shown: exactly, or as official statistics show them. */
  Disclosure disclosure();

  /** The last complete run of each return, in the order in which they are made. */
  List<Run> runs();

  /** The last complete run of a return. */
  default Optional<Run> run(String returnId) {
    return runs().stream().filter(run -> run.returnId().equals(returnId)).findFirst();
  }

  /**
   * Reads what a file of {@code sql/} selects. Every select of a page sees the same state of the
   * database.
   *
   * @param path for example {@code sql/ascof/report/overview.sql}
   * @param parameters those that the file names
   */
  List<Row> select(String path, Map<String, ?> parameters);

  /**
   * A run that the page shows.
   *
   * @param folder of its files, relative to the page: {@code ../salt}
   */
  record Run(int runId, String returnId, String title, LocalDate asAt, String folder) {}
}
