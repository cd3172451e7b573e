package org.ascreturns.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.ascreturns.job.WrongUseException;

/** A file that its owner alone can read. */
final class OwnFile {

  private OwnFile() {}

  /**
   * Makes the file, empty, or takes one that is there.
   *
   * @throws WrongUseException if it cannot be written
   */
  static void create(Path file) {
    try {
      if (Files.isDirectory(file)) {
        throw new WrongUseException(file + " is a folder. Name a file.");
      }
      if (!Files.exists(file)) {
        Files.createFile(file);
      }
      protect(file);
    } catch (IOException e) {
      throw new WrongUseException(
          "The file "
              + file
              + " could not be written. Name one in a folder that you may write to.");
    }
  }

  private static void protect(Path file) throws IOException {
    try {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    } catch (UnsupportedOperationException e) {
      // Windows: the folder's rights hold.
    }
  }
}
