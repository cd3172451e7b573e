package org.ascreturns.returns;

/**
 * A list that somebody else publishes and that every run looks things up in: taken into the
 * database once, by a command of its own. What its lines are kept as is SQL, {@code
 * sql/<return>/<command>}.
 *
 * @param command for example {@code import-benchmarks}
 * @param description of the command, in a sentence
 * @param example a name of a file
 * @param extract how the file is read; its table is not written
 */
public record ReferenceImport(
    String command, String description, String example, Extract extract) {}
