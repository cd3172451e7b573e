package org.ascreturns.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A statement failed. Carries PostgreSQL's code and our name of the statement, and nothing that the
 * server said: its words quote the values of rows.
 */
public final class SqlFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String sqlState;

  public SqlFailure(String statement, SQLException failure) {
    super(
        "Statement "
            + statement
            + " failed with SQLSTATE "
            + stateOf(failure)
            + advice(stateOf(failure)));
    this.sqlState = stateOf(failure);
    setStackTrace(failure.getStackTrace());
  }

  public String sqlState() {
    return sqlState;
  }

  /** The SQL exception at the bottom of an exception, if that is what it was. */
  public static @Nullable SQLException within(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException found) {
        return found;
      }
    }
    return null;
  }

  private static String advice(String state) {
    return switch (state) {
      case "53100" -> ": the disk of the database is full. Make room and resume the run.";
      case "53200" -> ": the database ran out of memory. Resume the run with fewer workers.";
      case "08000", "08003", "08006", "57P01", "57P02", "57P03" ->
          ": the connection to the database broke off. See that the server is up and its disk has"
              + " room, and resume the run.";
      default -> "";
    };
  }

  private static String stateOf(SQLException failure) {
    String state = failure.getSQLState();
    return state == null ? "unknown" : state;
  }
}
