package org.ascreturns.returns.cld.rules;

/**
 * Validation group of the constraints on coded fields. Matching already knows whether every value
 * of a row stands on its list, as nearly all do; the group is asked only for the other rows,
 * because walking some thirty fields of every row is the dearest part of validating it.
 */
public interface Unmatched {}
