package org.ascreturns.extract;

/**
 * A run of whole records of a file, small enough for one worker. Cut by the hashing pass, which
 * knows quotes, so that no record is split and line numbers stay those of the file.
 *
 * @param number from 1, in file order
 * @param startByte where its first record starts, after the header for slice 1
 * @param endByte one past its last byte
 * @param startLine line number of its first record
 * @param lines physical lines in it, counted by the hashing pass (rows of the sheet for XLSX)
 */
public record Slice(int number, long startByte, long endByte, long startLine, long lines) {}
