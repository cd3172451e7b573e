package org.ascreturns.database;

import java.sql.Connection;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** Brings a database to the schema of this release: {@code sql/schema}, by Flyway. */
public final class Migrations {

  private Migrations() {}

  /**
   * @throws org.flywaydb.core.api.FlywayException if a migration fails, or if the database was
   *     brought to a later release
   */
  public static void apply(DataSource dataSource) {
    flyway(dataSource).migrate();
  }

  /** Whether there is anything to apply: a login without the right to do it may still run. */
  static boolean pending(DataSource dataSource) {
    return flyway(dataSource).info().pending().length > 0;
  }

  private static Flyway flyway(DataSource dataSource) {
    return Flyway.configure()
        .dataSource(dataSource)
        .schemas("public")
        .table("returns_schema_history")
        .locations("classpath:sql/schema")
        .javaMigrations(new BatchMetadata())
        .loggers("slf4j")
        .load();
  }

  /** The tables of Spring Batch, from the script that its own jar carries, in schema batch. */
  private static final class BatchMetadata implements JavaMigration {

    @Override
    public MigrationVersion getVersion() {
      return MigrationVersion.fromVersion("0002");
    }

    @Override
    public String getDescription() {
      return "batch metadata";
    }

    @Override
    public @Nullable Integer getChecksum() {
      return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
      return true;
    }

    @Override
    public void migrate(Context context) throws Exception {
      Connection connection = context.getConnection();
      try (Statement statement = connection.createStatement()) {
        statement.execute("set local search_path to batch");
        ScriptUtils.executeSqlScript(
            connection,
            new ClassPathResource("org/springframework/batch/core/schema-postgresql.sql"));
        statement.execute("reset search_path");
      }
    }
  }
}
