package org.ascreturns.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.ascreturns.build.ReferenceTables;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A real PostgreSQL, started once for the whole test run; every call of {@link #fresh()} gives a
 * database of its own, with the schema of this release.
 */
public final class TestDatabase {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final EmbeddedPostgres SERVER = start();

  /** Databases that may still have idle connections, the newest last. */
  private static final Deque<HikariDataSource> POOLS = new ArrayDeque<>();

  private static final int POOLS_WITH_CONNECTIONS = 10;
  private static final ScheduledExecutorService HOUSEKEEPER =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "test pools");
            thread.setDaemon(true);
            return thread;
          });

  private TestDatabase() {}

  /** A new database with all migrations applied and all code lists, behind a pool. */
  public static DataSource fresh() {
    HikariConfig config = new HikariConfig();
    config.setDataSource(unpooled());
    config.setMaximumPoolSize(12);
    config.setMinimumIdle(0);
    config.setIdleTimeout(Duration.ofSeconds(10).toMillis());
    config.setScheduledExecutor(HOUSEKEEPER);
    HikariDataSource pool = new HikariDataSource(config);
    synchronized (POOLS) {
      POOLS.addLast(pool);
      if (POOLS.size() > POOLS_WITH_CONNECTIONS) {
        POOLS.removeFirst().getHikariPoolMXBean().softEvictConnections();
      }
    }
    // A Spring context closes what can be closed.
    return new DelegatingDataSource(pool);
  }

  /** The same without a pool: every connection is new, and gone when it is closed. */
  public static DataSource unpooled() {
    String name = "test_" + COUNT.incrementAndGet();
    create(name + " template returns_template");
    PGSimpleDataSource database = (PGSimpleDataSource) SERVER.getDatabase("postgres", name);
    database.setReWriteBatchedInserts(true);
    return database;
  }

  /** A JDBC address of a new, empty database: what {@code --db} is given. */
  public static String emptyUrl() {
    String name = "empty_" + COUNT.incrementAndGet();
    create(name);
    return SERVER.getJdbcUrl("postgres", name);
  }

  /** The same of a database that a run of this release has had before. */
  public static String url() {
    String name = "test_" + COUNT.incrementAndGet();
    create(name + " template returns_template");
    return SERVER.getJdbcUrl("postgres", name);
  }

  private static void create(String database) {
    try (Connection connection = SERVER.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + database);
    } catch (SQLException e) {
      throw new IllegalStateException("The test database could not be made", e);
    }
  }

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setServerConfig("max_connections", "200")
              .setServerConfig("jit", "off")
              // Nothing here has to outlive a power cut.
              .setServerConfig("fsync", "off")
              .setServerConfig("full_page_writes", "off")
              .setLocaleConfig("locale", "C.UTF-8")
              .start();
      try (Connection connection = server.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create database returns_template");
      }
      DataSource template = server.getDatabase("postgres", "returns_template");
      Migrations.apply(template);
      new TransactionTemplate(new DataSourceTransactionManager(template))
          .executeWithoutResult(status -> new ReferenceTables(template).load());
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("The test server could not be started", e);
    } catch (SQLException e) {
      throw new IllegalStateException("The test template could not be made", e);
    }
  }
}
