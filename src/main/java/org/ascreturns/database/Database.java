package org.ascreturns.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/** The database of this process: embedded or on a server, at the schema of this release. */
public final class Database implements AutoCloseable {

  private static final int OLDEST = 150_000;

  private final HikariDataSource pool;
  private final @Nullable EmbeddedServer server;

  private Database(HikariDataSource pool, @Nullable EmbeddedServer server) {
    this.pool = pool;
    this.server = server;
  }

  /**
   * The embedded server of a directory.
   *
   * @param workers threads that load at the same time
   */
  public static Database embedded(Path home, int workers) {
    return on(EmbeddedServer.start(home), workers);
  }

  /** On a server that is already running; the server is stopped with the database. */
  public static Database on(EmbeddedServer server, int workers) {
    try {
      return open(server.url(), EmbeddedServer.USER, server.password(), workers, server);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /**
   * A PostgreSQL server.
   *
   * @param url {@code jdbc:postgresql://host:port/database}, with user and password or without
   * @param user null if the URL names it
   */
  public static Database at(
      String url, @Nullable String user, @Nullable String password, int workers) {
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new DatabaseUnavailableException(
          "The address of the database must begin with jdbc:postgresql://, for example"
              + " jdbc:postgresql://dbserver:5432/returns");
    }
    return open(url, user, password, workers, null);
  }

  private static Database open(
      String url,
      @Nullable String user,
      @Nullable String password,
      int workers,
      @Nullable EmbeddedServer server) {
    HikariDataSource pool = pool(url, user, password, workers + 4);
    try {
      new DatabaseCheck(pool).run();
      return new Database(pool, server);
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  private static HikariDataSource pool(
      String url, @Nullable String user, @Nullable String password, int size) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    if (user != null) {
      config.setUsername(user);
    }
    if (password != null) {
      config.setPassword(password);
    }
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(15_000);
    config.setPoolName("returns");
    // The server's detail of an error quotes the row.
    config.addDataSourceProperty("logServerErrorDetail", "false");
    config.addDataSourceProperty("ApplicationName", "asc-returns");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    try {
      return new HikariDataSource(config);
    } catch (HikariPool.PoolInitializationException e) {
      throw DatabaseCheck.unreachable(url, e);
    }
  }

  public DataSource dataSource() {
    return pool;
  }

  @Override
  public void close() {
    pool.close();
    if (server != null) {
      server.close();
    }
  }

  /** Whether the server will do, and the schema brought up to date. */
  private record DatabaseCheck(DataSource dataSource) {

    void run() {
      try (Connection connection = dataSource.getConnection();
          Statement statement = connection.createStatement()) {
        checkVersion(statement);
        if (Migrations.pending(dataSource)) {
          checkRights(statement);
          Migrations.apply(dataSource);
        }
      } catch (SQLException e) {
        throw new SqlFailure("check of the database", e);
      } catch (FlywayException e) {
        throw new DatabaseUnavailableException(
            "The tables of the database could not be brought to this release. If the database was"
                + " used by a later release of asc-returns, use that one; the log has the details.",
            e);
      }
    }

    private static void checkVersion(Statement statement) throws SQLException {
      try (ResultSet found =
          statement.executeQuery(
              "select current_setting('server_version_num')::int,"
                  + " current_setting('server_version')")) {
        found.next();
        if (found.getInt(1) < OLDEST) {
          throw new DatabaseUnavailableException(
              "The server is PostgreSQL "
                  + found.getString(2)
                  + "; asc-returns needs PostgreSQL 15 or later.");
        }
      }
    }

    private static void checkRights(Statement statement) throws SQLException {
      try (ResultSet found =
          statement.executeQuery(
              """
              select
                current_user,
                current_database(),
                has_database_privilege(current_database(), 'create')
                and has_schema_privilege('public', 'create')
                and (
                  (select count(*) from pg_roles
                    where rolname in ('returns_loader', 'returns_reader')) = 2
                  or (select rolsuper or rolcreaterole from pg_roles
                    where rolname = current_user)
                )
              """)) {
        found.next();
        if (!found.getBoolean(3)) {
          throw new DatabaseUnavailableException(
              rightsMissing(found.getString(1), found.getString(2)));
        }
      }
    }

    private static String rightsMissing(String user, String database) {
      return """
          The login %1$s may not make the schemas and roles of asc-returns in the database %2$s.
          A database administrator has to run once, in that database:

            create role returns_loader nologin;
            create role returns_reader nologin;
            grant create on database "%2$s" to "%1$s";
            grant create on schema public to "%1$s";

          and then this command can be repeated."""
          .formatted(user, database);
    }

    static DatabaseUnavailableException unreachable(String url, RuntimeException failure) {
      SQLException reason = SqlFailure.within(failure);
      String state = reason == null || reason.getSQLState() == null ? "" : reason.getSQLState();
      String place = url.replaceAll("\\?.*", "").replaceAll("//[^/@]*@", "//");
      String why =
          switch (state) {
            case "28P01", "28000" -> "The server does not accept this user and password.";
            case "3D000" -> "The server has no database of that name.";
            case "08001", "08006", "08004" -> "The server does not answer there.";
            default -> "SQLSTATE " + state + ".";
          };
      return new DatabaseUnavailableException(
          "The database "
              + place
              + " cannot be reached. "
              + why
              + " Check the address (--db or RETURNS_DB_URL), and RETURNS_DB_USER and"
              + " RETURNS_DB_PASSWORD.",
          failure);
    }
  }
}
