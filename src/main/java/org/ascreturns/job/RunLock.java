package org.ascreturns.job;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.ascreturns.database.SqlFailure;

/**
 * One run of a return and year at a time, across processes: an advisory lock on a connection of its
 * own, which PostgreSQL lets go when the process dies.
 */
final class RunLock implements AutoCloseable {

  private static final int TRIES = 10;
  private static final long BETWEEN_TRIES = 200;
  private static final String TAKE =
      "select pg_try_advisory_lock(hashtext('asc-returns'), hashtext(?))";
  private static final String HOLDER =
      """
      select
        coalesce(nullif(activity.application_name, ''), 'login ' || activity.usename, 'another process')
        || coalesce(', since ' || to_char(activity.backend_start, 'DD/MM/YYYY HH24:MI'), '')
      from pg_locks
      join pg_stat_activity activity on activity.pid = pg_locks.pid
      where pg_locks.locktype = 'advisory'
        and pg_locks.granted
        and pg_locks.objsubid = 2
        and pg_locks.database = (select oid from pg_database where datname = current_database())
        and pg_locks.classid::bigint = hashtext('asc-returns')::bigint & 4294967295
        and pg_locks.objid::bigint = hashtext(?)::bigint & 4294967295
      """;

  private final Connection connection;

  private RunLock(Connection connection) {
    this.connection = connection;
  }

  /**
   * @throws WrongUseException if another process runs this return and year; says which
   */
  static RunLock take(DataSource dataSource, String returnId, String year) {
    String key = returnId + " " + year;
    try {
      Connection connection = dataSource.getConnection();
      try {
        if (!taken(connection, key)) {
          throw new WrongUseException(
              "A run of "
                  + key
                  + " is in progress ("
                  + ask(connection, HOLDER, key)
                  + "). Wait until it has ended.");
        }
        name(
            connection,
            "asc-returns " + key + " process " + ProcessHandle.current().pid() + " on " + host());
        return new RunLock(connection);
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw new SqlFailure("lock of the run", e);
    }
  }

  /** A server needs a moment to see that the process of the last run was killed. */
  private static boolean taken(Connection connection, String key) throws SQLException {
    for (int i = 0; i < TRIES; i++) {
      if (ask(connection, TAKE, key).equals("t")) {
        return true;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(BETWEEN_TRIES));
    }
    return false;
  }

  /** Whether a process works on this return and year. */
  static boolean held(DataSource dataSource, String returnId, String year) {
    try (Connection connection = dataSource.getConnection()) {
      return !ask(connection, HOLDER, returnId + " " + year).isEmpty();
    } catch (SQLException e) {
      throw new SqlFailure("look at the lock of the run", e);
    }
  }

  private static String ask(Connection connection, String sql, String key) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, key);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getString(1) : "";
      }
    }
  }

  private static void name(Connection connection, String name) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select set_config('application_name', ?, false)")) {
      statement.setString(1, name.substring(0, Math.min(63, name.length())));
      statement.execute();
    }
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "this machine";
    }
  }

  @Override
  public void close() {
    try {
      if (!connection.isClosed()) {
        try (PreparedStatement statement =
            connection.prepareStatement("select pg_advisory_unlock_all()")) {
          statement.execute();
        }
        name(connection, "asc-returns");
        connection.close();
      }
    } catch (SQLException e) {
      // The connection is gone, and the lock with it.
      return;
    }
  }
}
