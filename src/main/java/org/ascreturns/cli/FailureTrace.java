package org.ascreturns.cli;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * A failure as the log may tell it: the class of each exception in the chain, the code of the
 * database, where it was thrown and our own frames. The message is told of our own exceptions only:
 * a foreign one may quote a row.
 */
final class FailureTrace extends ThrowableHandlingConverter {

  private static final String OURS = "org.ascreturns.";
  private static final int DEEPEST = 12;

  @Override
  public String convert(ILoggingEvent event) {
    return event.getThrowableProxy() instanceof ThrowableProxy proxy
        ? of(proxy.getThrowable())
        : "";
  }

  static String of(Throwable failure) {
    StringBuilder told = new StringBuilder();
    tell(told, failure, "", Collections.newSetFromMap(new IdentityHashMap<>()));
    return told.toString();
  }

  private static void tell(
      StringBuilder told, Throwable failure, String role, Set<Throwable> before) {
    if (before.size() >= DEEPEST || !before.add(failure)) {
      return;
    }
    told.append("    ").append(role).append(failure.getClass().getName());
    if (failure.getClass().getName().startsWith(OURS)) {
      told.append(": ").append(failure.getMessage());
    }
    if (failure instanceof SQLException database) {
      told.append(" SQLSTATE ").append(database.getSQLState());
    }
    told.append(System.lineSeparator());
    frames(told, failure.getStackTrace());
    for (Throwable suppressed : failure.getSuppressed()) {
      tell(told, suppressed, "suppressed: ", before);
    }
    if (failure.getCause() != null) {
      tell(told, failure.getCause(), "caused by: ", before);
    }
  }

  /** Where it was thrown, and every frame of ours. */
  private static void frames(StringBuilder told, StackTraceElement[] frames) {
    for (int i = 0; i < frames.length; i++) {
      if (i == 0 || frames[i].getClassName().startsWith(OURS)) {
        told.append("        at ").append(frames[i]).append(System.lineSeparator());
      }
    }
  }
}
