package org.ascreturns.publish;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Objects;
import org.ascreturns.build.SqlFile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Publishes a file under a second name, one that others ask for. A hard link: the bytes lie there
 * once, each name is a file of its own to whoever copies, packs or uploads it, and both move with
 * the folder in one step. Where the disk knows no hard links it is a copy.
 */
final class OtherName {

  private OtherName() {}

  /** Gives the file the name that a select gives; none where it gives no row. */
  static void give(Connection connection, SqlFile select, int runId, Path file) throws IOException {
    JdbcTemplate sql = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    for (String name :
        sql.queryForList(
            select.statement().replace(":run_id", String.valueOf(runId)), String.class)) {
      Path named = file.resolveSibling(name);
      if (!Objects.equals(file.getParent(), named.getParent())) {
        throw new IllegalStateException(select.path() + " gives a name that is not one of a file");
      }
      try {
        Files.createLink(named, file);
      } catch (UnsupportedOperationException | FileSystemException e) {
        Files.copy(file, named);
      }
    }
  }
}
