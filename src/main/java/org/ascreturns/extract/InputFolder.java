package org.ascreturns.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The folder that a council puts its extracts into. */
public record InputFolder(Path path) {

  /**
   * The files whose names match one of the patterns, case ignored, plain or with {@code .gz}
   * behind, by name. Folders are left out, and so are hidden files and the lock files of office
   * programs.
   *
   * @param patterns globs, for example {@code *cld*.csv}
   * @throws UnreadableFolderException if there is no such folder or it may not be read
   */
  public List<Path> files(List<String> patterns) {
    List<PathMatcher> matchers = patterns.stream().flatMap(InputFolder::matchers).toList();
    if (!Files.isDirectory(path)) {
      throw new UnreadableFolderException(
          "There is no folder %s. Name the folder that holds the extracts with --input."
              .formatted(path));
    }
    try (Stream<Path> entries = Files.list(path)) {
      return entries
          .filter(file -> matches(matchers, FileNames.name(file)))
          .filter(Files::isRegularFile)
          .sorted(Comparator.comparing(FileNames::name))
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new UnreadableFolderException(
          "The folder %s could not be read. Check that this user may read it.".formatted(path));
    }
  }

  private static Stream<PathMatcher> matchers(String pattern) {
    String glob = "glob:" + pattern.toLowerCase(Locale.ROOT);
    return Stream.of(glob, glob + ".gz").map(FileSystems.getDefault()::getPathMatcher);
  }

  private static boolean matches(List<PathMatcher> matchers, String name) {
    if (name.startsWith(".") || name.startsWith("~$")) {
      return false;
    }
    Path lower = Path.of(name.toLowerCase(Locale.ROOT));
    return matchers.stream().anyMatch(matcher -> matcher.matches(lower));
  }
}
