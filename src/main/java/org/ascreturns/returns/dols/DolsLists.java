package org.ascreturns.returns.dols;

import org.ascreturns.returns.dols.rules.Dols901NotText;
import org.ascreturns.returns.dols.rules.Dols902ColumnTwice;
import org.ascreturns.returns.dols.rules.Dols903RaggedLine;
import org.ascreturns.returns.dols.rules.Dols904ListColumnMissing;
import org.ascreturns.returns.table.ListExtract;

/** The rules that all lists of DoLS share. */
final class DolsLists {

  private DolsLists() {}

  /**
   * @param unusable the rule on lines of the list that cannot be used
   */
  static ListExtract.Rules rules(Class<?> unusable) {
    return new ListExtract.Rules(
        Dols901NotText.class,
        Dols902ColumnTwice.class,
        Dols903RaggedLine.class,
        Dols904ListColumnMissing.class,
        unusable);
  }
}
