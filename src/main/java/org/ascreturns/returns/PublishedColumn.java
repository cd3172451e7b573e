package org.ascreturns.returns;

/**
 * A column of a file of records that is handed in, as a year has it.
 *
 * @param value what gives it, in the words of the file's SQL
 * @param name in the header of the CSV
 * @param label in the header of the workbook
 * @param number whether the workbook has numbers in it, where the CSV has digits
 */
public record PublishedColumn(String value, String name, String label, boolean number) {}
