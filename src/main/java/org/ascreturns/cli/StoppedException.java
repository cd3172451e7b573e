package org.ascreturns.cli;

/** The process was told to end before its run began. */
final class StoppedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  static final String MESSAGE = "Stopped. Nothing was lost: repeat the command to go on.";

  StoppedException() {
    super(MESSAGE);
  }
}
