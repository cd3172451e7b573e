package org.ascreturns.extract;

/**
 * Judges the rows of one file. A pure function of the row and of what was settled when it was made:
 * it never throws for bad data, never logs, never reads the clock or the database. One judge serves
 * one thread at a time.
 */
public interface RowJudge {
  Outcome judge(ExtractRow row);
}
