package org.ascreturns.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged program, as a user starts it. */
record Product(Path jar, Path work) {

  private static final Pattern DONE = Pattern.compile("\\S+ (\\w+): done in ([0-9.]+) s");
  private static final Pattern PART = Pattern.compile(".* (\\w+: \\S.*) took (\\d+) ms");
  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

  /**
   * @param stages seconds by stage, as the program says
   * @param parts seconds by part, from its log
   * @param peakMebibytes most memory that the JVM's process had, 0 where the system does not say
   */
  record Run(
      double seconds, Map<String, Double> stages, Map<String, Double> parts, long peakMebibytes) {}

  void sample(long rows, Path input) throws Exception {
    start("sample", "--size", Long.toString(rows), "--output", input.toString()).waitFor();
  }

  /** As on every night but the first: the database is there, the programs are unpacked. */
  void prepare() throws Exception {
    Path few = Files.createDirectories(work.resolve("few"));
    sample(1_000, few);
    run("salt", few);
    Files.deleteIfExists(log());
  }

  private Path log() {
    return work.resolve(".returns/log/returns.log");
  }

  Run run(String returnId, Path input) throws Exception {
    long began = System.nanoTime();
    Process process =
        start(
            "run", returnId, "--year", "2025-26", "--as-at", "2026-04-15", "--input",
            input.toString());
    Map<String, Double> stages = Benchmark.times();
    long peak = 0;
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        peak = Math.max(peak, peak(process.pid()));
        Matcher done = DONE.matcher(line);
        if (done.matches()) {
          Benchmark.add(stages, done.group(1), Double.parseDouble(done.group(2)));
        }
      }
    }
    int exit = process.waitFor();
    double seconds = (System.nanoTime() - began) / 1e9;
    if (exit != 0 && exit != 1) {
      throw new IllegalStateException("The run ended with exit code " + exit);
    }
    return new Run(seconds, stages, parts(), peak);
  }

  /**
   * The performance report over the runs.
   *
   * @param bytes of the page
   */
  record Report(double seconds, long bytes) {}

  Report report() throws Exception {
    long began = System.nanoTime();
    int exit =
        start("report", "--year", "2025-26", "--as-at", "2026-04-15", "--output", "output")
            .waitFor();
    if (exit != 0) {
      throw new IllegalStateException("The report ended with exit code " + exit);
    }
    return new Report(
        (System.nanoTime() - began) / 1e9,
        Files.size(work.resolve("output/2025-26/report/index.html")));
  }

  private Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:+UseParallelGC", "-jar", jar.toAbsolutePath().toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .directory(work.toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .redirectInput(ProcessBuilder.Redirect.from(nothing()))
        .start();
  }

  private java.io.File nothing() throws IOException {
    Path empty = work.resolve("no-input");
    Files.writeString(empty, "");
    return empty.toFile();
  }

  private Map<String, Double> parts() throws IOException {
    Map<String, Double> parts = Benchmark.times();
    for (String line : Files.readAllLines(log())) {
      Matcher part = PART.matcher(line);
      if (part.matches()) {
        Benchmark.add(parts, part.group(1), Long.parseLong(part.group(2)) / 1000.0);
      }
    }
    return parts;
  }

  private static long peak(long pid) {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    try {
      Matcher found = PEAK.matcher(Files.readString(status));
      return found.find() ? Long.parseLong(found.group(1)) / 1024 : 0;
    } catch (IOException e) {
      // The process has ended, or this is no Linux.
      return 0;
    }
  }
}
