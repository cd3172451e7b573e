package org.ascreturns.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The server of a data directory whose process that started it was killed. */
final class OrphanedServer {

  private static final long SECONDS = 120;

  private OrphanedServer() {}

  /** Stops it if there is one. We hold the lock of the directory, so nobody works with it. */
  static void stop(Path data) throws IOException {
    Path file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return;
    }
    List<String> lines = Files.readAllLines(file);
    long pid = lines.isEmpty() ? -1 : Math.abs(Long.parseLong(lines.get(0).strip()));
    ProcessHandle orphan =
        ProcessHandle.of(pid).filter(process -> isServerOf(process, data)).orElse(null);
    if (orphan == null) {
      Files.deleteIfExists(file);
      return;
    }
    interrupt(orphan);
    try {
      orphan.onExit().get(SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
      throw new DatabaseUnavailableException(
          "A PostgreSQL server that an earlier run left behind (process "
              + pid
              + ") does not stop. End that process and try again.",
          e);
    }
  }

  /**
   * The number may have gone to another program since, even to another PostgreSQL. A system that
   * does not say what a process runs leaves us the name of the program, or nothing to go by.
   */
  private static boolean isServerOf(ProcessHandle process, Path data) {
    ProcessHandle.Info info = process.info();
    if (!info.command().map(command -> command.contains("postgres")).orElse(true)) {
      return false;
    }
    return info.arguments()
        .map(arguments -> Arrays.stream(arguments).anyMatch(argument -> same(argument, data)))
        .orElse(true);
  }

  /** The directory may have been reached by another name then. */
  private static boolean same(String argument, Path data) {
    try {
      return Files.isDirectory(Path.of(argument)) && Files.isSameFile(Path.of(argument), data);
    } catch (IOException | InvalidPathException e) {
      return false;
    }
  }

  /** SIGINT: PostgreSQL's fast shutdown. */
  private static void interrupt(ProcessHandle process) throws IOException {
    if (PostgresBinaries.onWindows()) {
      process.destroy();
      return;
    }
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).inheritIO().start();
  }
}
