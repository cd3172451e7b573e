package org.ascreturns.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * How the process ends. Java's own code for a process that was told to end is 143 or 130; ours says
 * whether there is something to resume.
 */
final class ExitCode {

  static final int FAILED = 3;
  private static final int SECONDS_TO_REPORT = 10;
  private static volatile boolean told;
  private static final CompletableFuture<Integer> DECIDED = new CompletableFuture<>();

  private ExitCode() {}

  /** Ends the process with the code of its command; to be called by the main thread. */
  static void end(int code) {
    DECIDED.complete(code);
    System.exit(code);
  }

  /** To be called by a shutdown hook before it closes anything. */
  static void told() {
    told = true;
  }

  /** Whether the process was told to end: whatever fails then fails for that reason. */
  static boolean isTold() {
    return told;
  }

  /**
   * Ends the process that was told to end; to be called by a shutdown hook when all is closed. The
   * main thread may still have a line to print.
   */
  static void endTold() {
    int code = FAILED;
    try {
      code = DECIDED.get(SECONDS_TO_REPORT, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      System.err.println("Stopped.");
    } catch (ExecutionException | InterruptedException e) {
      code = FAILED;
    }
    System.out.flush();
    System.err.flush();
    Runtime.getRuntime().halt(code);
  }
}
