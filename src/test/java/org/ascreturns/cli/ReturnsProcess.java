package org.ascreturns.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged jar, started as a process; what it prints goes to a file. */
final class ReturnsProcess {

  private static final long END_SECONDS = 600;

  private final Process process;
  private final Path printed;

  private ReturnsProcess(Process process, Path printed) {
    this.process = process;
    this.printed = printed;
  }

  static ReturnsProcess start(Path directory, Map<String, String> environment, String... arguments)
      throws IOException {
    Path jar = Path.of(System.getProperty("returns.jar", "target/asc-returns.jar"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx512m",
            "-XX:+UseParallelGC",
            // What is tried is short: the optimizing compiler costs more than it gives.
            "-XX:TieredStopAtLevel=1",
            "-jar",
            jar.toAbsolutePath().toString()));
    command.addAll(List.of(arguments));
    Path printed = Files.createTempFile(directory, "printed", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("RETURNS_"));
    builder.environment().putAll(environment);
    builder.directory(directory.toFile());
    builder.redirectErrorStream(true);
    builder.redirectOutput(printed.toFile());
    return new ReturnsProcess(builder.start(), printed);
  }

  /** Waits for its end and gives its exit code. */
  int exitCode() throws InterruptedException {
    if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("The process does not end");
    }
    return process.exitValue();
  }

  /** Whether it is still there after a while. */
  boolean lives(long milliseconds) throws InterruptedException {
    return !process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
  }

  void terminate() {
    process.destroy();
  }

  /** SIGKILL, to this process alone: a server that it started goes on. */
  void kill() {
    process.destroyForcibly();
  }

  long number() {
    return process.pid();
  }

  String printed() throws IOException {
    return Files.readString(printed);
  }

  /** Waits until it has printed something. */
  void awaitPrinted(String text) throws IOException, InterruptedException {
    while (!printed().contains(text)) {
      if (!lives(20)) {
        throw new AssertionError("It ended without saying \"" + text + "\":\n" + printed());
      }
    }
  }
}
