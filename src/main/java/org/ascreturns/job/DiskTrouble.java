package org.ascreturns.job;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import java.util.Objects;

/**
 * What a full disk, missing rights or a file out of reach are called by people. Only the few words
 * of the operating system that are looked for are understood; none of any exception is repeated.
 */
final class DiskTrouble {

  private DiskTrouble() {}

  /** What is wrong and what to do, without end; empty if it is neither. */
  static String of(Throwable failure) {
    Throwable cause = failure;
    while (cause != null && !(cause instanceof IOException)) {
      cause = cause.getCause();
    }
    if (cause instanceof AccessDeniedException denied) {
      return rights(denied);
    }
    String words =
        cause == null
            ? ""
            : Objects.requireNonNullElse(cause.getMessage(), "").toLowerCase(Locale.ROOT);
    if (words.endsWith("no space left on device")
        || words.endsWith("disk quota exceeded")
        || words.endsWith("not enough space on the disk")) {
      return "the disk is full. Make room";
    }
    if (!(cause instanceof FileSystemException file) || file.getFile() == null) {
      return "";
    }
    return words.endsWith("read-only file system") || words.endsWith("operation not permitted")
        ? rights(file)
        : file.getFile()
            + " could not be read or written. Look whether its folder is there, mend the disk"
            + " where it is at fault,";
  }

  private static String rights(FileSystemException failure) {
    return failure.getFile() + " may not be read or written by this user. Mend its rights";
  }
}
