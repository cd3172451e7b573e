package org.ascreturns.build;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs the parts of a stage that do not wait for each other at the same time: PostgreSQL fills a
 * table with one process, so two statements keep two processors busy. Each lane has a connection of
 * its own and commits each part, since a part reads what those before it made; a stage that is
 * broken off is begun anew. A single lane works in the caller's transaction.
 */
public final class Lanes {

  /**
   * A part of a stage.
   *
   * @param after names of the parts that have to be done first
   * @param work on the connection that its thread has of the data source
   */
  record Part(String name, Set<String> after, Runnable work) {}

  /** A part failed while others were running: says which one. */
  public static final class PartFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String part;

    PartFailedException(String part, Throwable cause) {
      super("The part " + part + " failed", cause);
      this.part = part;
    }

    public String part() {
      return part;
    }
  }

  private static final AtomicInteger THREADS = new AtomicInteger();

  private final DataSource dataSource;
  private final int count;
  private final NamedParameterJdbcTemplate sql;

  /**
   * @param dataSource whose connection of this thread is in a transaction
   * @param count how many parts run at the same time, 1 or more
   */
  public Lanes(DataSource dataSource, int count) {
    this.dataSource = dataSource;
    this.count = count;
    this.sql = new NamedParameterJdbcTemplate(dataSource);
  }

  /** Whether each part has all processors to itself. */
  boolean single() {
    return count == 1;
  }

  /** Work that the lanes build on, before them or between: lasting when it returns. */
  public void alone(Runnable work) {
    if (single()) {
      work.run();
    } else {
      lasting(backend(), work);
    }
  }

  /**
   * Runs all parts, each as soon as those before it are done and a lane is free; of several the one
   * that stands first.
   *
   * @throws PartFailedException if a part fails. The others are broken off, and have ended
   * @throws IllegalStateException if a part waits for one that is not among them
   */
  void run(List<Part> parts, PartProgress progress) {
    if (!single()) {
      new Crew(parts, progress).run(Math.min(count, parts.size()));
      return;
    }
    for (Part part : parts) {
      progress.accept(part.name());
      part.work().run();
    }
    progress.ended();
  }

  /** The lanes of one call. */
  private final class Crew {
    private final List<Part> waiting;
    private final Set<String> done = new HashSet<>();
    private final PartProgress progress;
    private final int backend;
    private int running;
    private @Nullable Throwable failure;

    Crew(List<Part> parts, PartProgress progress) {
      this.waiting = new ArrayList<>(parts);
      this.progress = progress;
      this.backend = backend();
    }

    void run(int lanes) {
      List<Thread> threads = new ArrayList<>();
      for (int lane = 0; lane < lanes; lane++) {
        Thread thread = new Thread(this::work, "lane-" + THREADS.incrementAndGet());
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
      }
      boolean interrupted = false;
      for (Thread thread : threads) {
        interrupted |= waitFor(thread);
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      if (failure instanceof Error error) {
        throw error;
      }
      if (failure instanceof RuntimeException exception) {
        throw exception;
      }
    }

    /** Waits to the end, whoever interrupts: the parts would go on without us. */
    private boolean waitFor(Thread thread) {
      boolean interrupted = false;
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
          fail(new IllegalStateException("The lanes were interrupted"));
        }
      }
      return interrupted;
    }

    private void work() {
      for (Part part = next(); part != null; part = next()) {
        progress.accept(part.name());
        try {
          lasting(backend, part.work());
          ended(part);
        } catch (Throwable e) {
          fail(e instanceof Error ? e : new PartFailedException(part.name(), e));
        }
        progress.ended();
      }
    }

    /** The next part that need not wait; null when there is none left, or one failed. */
    private synchronized @Nullable Part next() {
      while (failure == null && !waiting.isEmpty()) {
        for (Part part : waiting) {
          if (done.containsAll(part.after())) {
            waiting.remove(part);
            running++;
            return part;
          }
        }
        if (running == 0) {
          failure =
              new IllegalStateException(
                  "The part " + waiting.get(0).name() + " waits for one that is not there");
          break;
        }
        try {
          wait();
        } catch (InterruptedException e) {
          failure = new IllegalStateException("A lane was interrupted");
        }
      }
      return null;
    }

    private synchronized void ended(Part part) {
      running--;
      done.add(part.name());
      notifyAll();
    }

    private void fail(Throwable cause) {
      synchronized (this) {
        if (failure != null) {
          return;
        }
        failure = cause;
        notifyAll();
      }
      try {
        breakOff(dataSource, backend);
      } catch (RuntimeException e) {
        // The others then go on to the end of their statement.
        cause.addSuppressed(e);
      }
    }
  }

  /** On a connection of its own, all or nothing. */
  private void lasting(int backend, Runnable work) {
    TransactionTemplate own = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    own.executeWithoutResult(
        status -> {
          sql.queryForList(
              "select set_config('application_name', :name, true)",
              Map.of("name", applicationName(backend)));
          work.run();
        });
  }

  /** The server's process of the caller's connection. */
  private int backend() {
    return Objects.requireNonNull(
        sql.getJdbcTemplate().queryForObject("select pg_backend_pid()", Integer.class));
  }

  /** What the server calls the lanes of a stage. */
  private static String applicationName(int backend) {
    return "asc-returns, lane of " + backend;
  }

  /**
   * Breaks off what a stage does, on its own connection and on its lanes.
   *
   * @param backend process of the server that the stage's own connection has
   */
  public static void breakOff(DataSource dataSource, int backend) {
    new NamedParameterJdbcTemplate(dataSource)
        .queryForList(
            """
            select pg_cancel_backend(pid)
            from pg_stat_activity
            where pid <> pg_backend_pid()
              and (pid = :backend or application_name = :lanes)
            """,
            Map.of("backend", backend, "lanes", applicationName(backend)));
  }
}
