package org.ascreturns.job;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * The connections of one process, which can be killed: at the moment it is told, just before
 * something would become lasting (a commit, or a statement that commits by itself), every
 * connection breaks as it does when a process is killed, and whatever the process does after that
 * reaches the database no more.
 */
final class MortalDatabase extends AbstractDataSource implements AutoCloseable {

  /** Never dies. */
  static final int IMMORTAL = Integer.MAX_VALUE;

  /** The name of a moment that only brings Spring Batch's own tables up to date. */
  static final String METADATA = "batch metadata";

  /** What a call on a dead process comes to. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;

    Killed() {
      super("killed", null, false, false);
    }
  }

  private final HikariDataSource pool;
  private final int lastMoment;
  private final List<String> moments = Collections.synchronizedList(new ArrayList<>());
  private final Set<Connection> open = ConcurrentHashMap.newKeySet();
  private volatile boolean dead;

  /**
   * @param lastMoment dies instead of doing the lasting thing of this number, from 1
   */
  MortalDatabase(DataSource database, int lastMoment) {
    this.lastMoment = lastMoment;
    HikariConfig config = new HikariConfig();
    config.setDataSource(database);
    config.setMaximumPoolSize(6);
    config.setMinimumIdle(0);
    this.pool = new HikariDataSource(config);
  }

  boolean dead() {
    return dead;
  }

  /** What became lasting, in order. */
  List<String> moments() {
    return List.copyOf(moments);
  }

  @Override
  public Connection getConnection() throws SQLException {
    mustLive();
    Connection connection = pool.getConnection();
    open.add(connection);
    return (Connection) proxy(Connection.class, new OnConnection(connection));
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  @Override
  public void close() {
    pool.close();
  }

  private void mustLive() {
    if (dead) {
      throw new Killed();
    }
  }

  private synchronized void lasting(String what) {
    mustLive();
    if (moments.size() + 1 == lastMoment) {
      dead = true;
      for (Connection connection : open) {
        try {
          connection.abort(Runnable::run);
        } catch (SQLException e) {
          throw new AssertionError("A connection could not be broken", e);
        }
      }
      throw new Killed();
    }
    moments.add(what);
  }

  private static Object proxy(Class<?> type, InvocationHandler handler) {
    return Proxy.newProxyInstance(
        MortalDatabase.class.getClassLoader(), new Class<?>[] {type}, handler);
  }

  private static Object passOn(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private final class OnConnection implements InvocationHandler {
    private final Connection connection;
    private String work = METADATA;

    OnConnection(Connection connection) {
      this.connection = connection;
    }

    @Override
    public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
      if (method.getName().equals("close")) {
        open.remove(connection);
        return dead ? null : passOn(connection, method, arguments);
      }
      mustLive();
      if (method.getName().equals("commit")) {
        lasting(work);
        work = METADATA;
      } else if (method.getName().equals("unwrap")) {
        work = "copy";
      }
      Object result = passOn(connection, method, arguments);
      if (result instanceof Statement && method.getName().matches("(create|prepare).*")) {
        String sql = method.getName().startsWith("prepare") ? (String) arguments[0] : "";
        return proxy(method.getReturnType(), new OnStatement(this, (Statement) result, sql));
      }
      return result;
    }

    /** Remembers what a transaction is about; alone, a statement is lasting at once. */
    private void executes(String sql) throws SQLException {
      String lower = sql.strip().toLowerCase(Locale.ROOT);
      boolean reads = lower.startsWith("select") && !lower.startsWith("select audit.");
      if (reads || lower.contains("batch.batch_")) {
        return;
      }
      String what = sql.strip().lines().findFirst().orElse("");
      if (connection.getAutoCommit()) {
        lasting(what);
      } else {
        work = what;
      }
    }
  }

  private final class OnStatement implements InvocationHandler {
    private final OnConnection connection;
    private final Statement statement;
    private final String prepared;

    OnStatement(OnConnection connection, Statement statement, String prepared) {
      this.connection = connection;
      this.statement = statement;
      this.prepared = prepared;
    }

    @Override
    public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
      if (method.getName().equals("close")) {
        return dead ? null : passOn(statement, method, arguments);
      }
      mustLive();
      if (method.getName().startsWith("execute")) {
        connection.executes(arguments == null ? prepared : (String) arguments[0]);
      }
      return passOn(statement, method, arguments);
    }
  }
}
