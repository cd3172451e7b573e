package org.ascreturns.returns.table;

import java.util.List;

/** The rules on several fields of a row: what a validator is made with ({@link RowValidator}). */
public interface RowChecks {

  /**
   * Every rule of a stage that the row breaks.
   *
   * @param stage as the row's {@link RowRules} says
   */
  List<? extends RowHit<?>> broken(Object row, String stage);
}
