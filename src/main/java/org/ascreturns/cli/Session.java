package org.ascreturns.cli;

import java.util.concurrent.atomic.AtomicBoolean;
import org.ascreturns.database.Database;
import org.ascreturns.job.Engine;
import org.ascreturns.job.Launcher;
import org.ascreturns.job.RunEngine;

/**
 * A database with the engine on it, closed in the right order also when the process is told to end:
 * the run stops at its next chunk, then the pool is closed, then the embedded server stops.
 */
final class Session implements AutoCloseable {

  private final Database database;
  private final RunEngine engine;
  private final Thread hook;
  private final AtomicBoolean closed = new AtomicBoolean();

  private Session(Database database, RunEngine engine) {
    this.database = database;
    this.engine = engine;
    this.hook = new Thread(this::closeOnce, "stop");
  }

  static Session open(Database database, Engine engine) {
    try {
      Session session = new Session(database, RunEngine.start(database.dataSource(), engine));
      Runtime.getRuntime().addShutdownHook(session.hook);
      return session;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  Launcher launcher() {
    return engine.launcher();
  }

  Database database() {
    return database;
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending: the hook closes.
      return;
    }
    closeOnce();
  }

  private void closeOnce() {
    if (closed.compareAndSet(false, true)) {
      engine.close();
      database.close();
    }
  }
}
