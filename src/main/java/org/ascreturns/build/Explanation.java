package org.ascreturns.build;

/** Why a cell is what it is, in the words of the council. */
public record Explanation(String table, String row, String column, String words) {}
