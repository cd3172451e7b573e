package org.ascreturns.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * One SQL file of {@code sql/}: the facts in its head and its one statement.
 *
 * <p>The head is the comment on top. A line {@code -- key: value} is a fact, a line {@code -- more}
 * (three blanks or more) continues the value above; all else is prose for the reader. The statement
 * names its parameters as {@code :name}.
 *
 * @param path on the classpath, for example {@code sql/salt/tables/LTS001b.sql}
 * @param head facts by key, keys in lower case, in the order of the file
 * @param statement what follows the head
 */
public record SqlFile(String path, Map<String, String> head, String statement) {

  /** What has been read: the files of the product do not change while it runs. */
  private static final Map<String, SqlFile> FILES = new ConcurrentHashMap<>();

  private static final Map<String, List<SqlFile>> FOLDERS = new ConcurrentHashMap<>();

  /**
   * @throws UncheckedIOException if there is no such file
   */
  public static SqlFile read(String path) {
    return FILES.computeIfAbsent(path, name -> read(name, new ClassPathResource(name)));
  }

  /** Every SQL file of a folder of the classpath, by name; none if there is no such folder. */
  public static List<SqlFile> in(String folder) {
    return FOLDERS.computeIfAbsent(folder, SqlFile::readAll);
  }

  private static List<SqlFile> readAll(String folder) {
    try {
      Resource[] found =
          new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/*.sql");
      return Arrays.stream(found)
          .sorted(Comparator.comparing(file -> Objects.requireNonNull(file.getFilename())))
          .map(file -> read(folder + "/" + file.getFilename(), file))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " could not be read", e);
    }
  }

  /** File name without folder and ending. */
  public String name() {
    String file = path.substring(path.lastIndexOf('/') + 1);
    return file.substring(0, file.length() - ".sql".length());
  }

  /**
   * A fact of the head.
   *
   * @throws IllegalStateException if the head does not have it
   */
  public String fact(String key) {
    String value = head.get(key);
    if (value == null) {
      throw new IllegalStateException(path + " has no line \"-- " + key + ": ...\" in its head");
    }
    return value;
  }

  private static SqlFile read(String path, Resource resource) {
    String text;
    try {
      text = resource.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + path + " could not be read", e);
    }
    Map<String, String> head = new LinkedHashMap<>();
    StringBuilder statement = new StringBuilder();
    boolean inHead = true;
    String last = "";
    for (String line : text.lines().toList()) {
      inHead = inHead && (line.startsWith("--") || line.isBlank());
      if (!inHead) {
        statement.append(line).append('\n');
      } else if (line.matches("-- [a-z][a-z_ ]*: .*")) {
        int colon = line.indexOf(':');
        last = line.substring(3, colon);
        head.put(last, line.substring(colon + 1).strip());
      } else if (line.startsWith("--   ") && !last.isEmpty()) {
        head.merge(last, line.substring(2).strip(), (before, more) -> before + " " + more);
      } else {
        last = "";
      }
    }
    return new SqlFile(path, Map.copyOf(head), statement.toString().strip());
  }
}
