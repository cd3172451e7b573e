package org.ascreturns.cli;

import java.util.function.Supplier;
import org.ascreturns.database.Database;
import org.ascreturns.job.Engine;
import org.ascreturns.job.Launcher;
import org.ascreturns.job.RunEngine;
import org.jspecify.annotations.Nullable;

/**
 * A database with the engine on it, closed in the right order also when the process is told to end:
 * the run stops at its next chunk, then the pool is closed, then the embedded server stops. Being
 * told while the server starts counts too, or it would be left running.
 */
final class Session implements AutoCloseable {

  private final Thread hook = new Thread(this::told, "stop");
  private @Nullable Database database;
  private @Nullable RunEngine engine;
  private boolean closed;

  private Session() {}

  /** Opens the database and starts the engine. */
  static Session open(Supplier<Database> database, Engine engine) {
    Session session = new Session();
    try {
      Runtime.getRuntime().addShutdownHook(session.hook);
    } catch (IllegalStateException e) {
      throw new StoppedException();
    }
    try {
      session.start(database, engine);
      return session;
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  private synchronized void start(Supplier<Database> supplier, Engine parts) {
    if (closed) {
      throw new StoppedException();
    }
    database = supplier.get();
    engine = RunEngine.start(database.dataSource(), parts);
  }

  Launcher launcher() {
    return opened().launcher();
  }

  synchronized Database database() {
    if (database == null || closed) {
      throw new StoppedException();
    }
    return database;
  }

  private synchronized RunEngine opened() {
    if (engine == null || closed) {
      throw new StoppedException();
    }
    return engine;
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

  private void told() {
    ExitCode.told();
    try {
      closeOnce();
    } finally {
      ExitCode.endTold();
    }
  }

  private synchronized void closeOnce() {
    if (closed) {
      return;
    }
    closed = true;
    if (engine != null) {
      engine.close();
    }
    if (database != null) {
      database.close();
    }
  }
}
