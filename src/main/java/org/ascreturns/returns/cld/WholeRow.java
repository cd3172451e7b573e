package org.ascreturns.returns.cld;

import org.ascreturns.returns.cld.rules.RowRules;

/**
 * What every row is validated by: all rules but those on coded values. Their constraints stand on
 * {@link CldEvent}, which is validated only where a value met no list: the validator makes a path
 * for each component that has a constraint, before it asks it, and those paths were the dearest
 * part of judging a row.
 *
 * @param event the row, cleansed
 */
@RowRules
public record WholeRow(CldEvent event) {}
