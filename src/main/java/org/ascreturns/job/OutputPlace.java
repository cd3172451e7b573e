package org.ascreturns.job;

import java.nio.file.Files;
import java.nio.file.Path;

/** Whether outputs can be written at all: asked before a run begins, not after an hour of it. */
public final class OutputPlace {

  private OutputPlace() {}

  /**
   * Creates nothing: a folder that is not there yet is judged by the nearest one that is.
   *
   * @throws WrongUseException if the outputs could not be written there; says why
   */
  public static void mustBeWritable(Path output) {
    Path there = output.toAbsolutePath().normalize();
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    if (there == null) {
      throw new WrongUseException(
          "The place for the outputs " + output + " does not exist. Name a folder with --output.");
    }
    if (!Files.isDirectory(there)) {
      throw new WrongUseException(
          "The outputs cannot be written: " + there + " is a file. Name a folder with --output.");
    }
    if (!Files.isWritable(there)) {
      throw new WrongUseException(
          "The outputs cannot be written: this user may not write to "
              + there
              + ". Mend its rights, or name another folder with --output.");
    }
  }
}
