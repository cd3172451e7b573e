package org.ascreturns.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures a whole run on a synthetic council beside a plain load of the same file, on this machine
 * and in one go: what counts is the ratio. See {@code docs/benchmark.md}.
 *
 * <p>Arguments: the packaged jar, a folder to work in, the sizes in rows (a comma between two).
 */
public final class Benchmark {

  private final Path jar;
  private final Path folder;

  private Benchmark(Path jar, Path folder) {
    this.jar = jar;
    this.folder = folder;
  }

  /** Runs it and prints a table. */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length != 3) {
      System.err.println("Usage: Benchmark JAR FOLDER ROWS[,ROWS...]");
      System.exit(2);
    }
    Benchmark benchmark = new Benchmark(Path.of(arguments[0]), Path.of(arguments[1]));
    List<Result> results = new ArrayList<>();
    for (String rows : arguments[2].split(",")) {
      results.add(benchmark.measure(Long.parseLong(rows.strip().replace("_", ""))));
    }
    print(results);
  }

  /**
   * What one size came to.
   *
   * @param copySeconds psql \copy of the same file into a typed table, before and after the run
   * @param stages seconds by stage of the run
   * @param parts seconds by part of a stage: rules, tables, files
   * @param measures seconds by stage of a run of ASCOF on the same file
   * @param report the performance report over both runs
   */
  private record Result(
      long rows,
      long bytes,
      List<Double> copySeconds,
      double wholeRun,
      Map<String, Double> stages,
      Map<String, Double> parts,
      Map<String, Double> measures,
      Product.Report report,
      long peakMebibytes) {

    /** From the joined events and the details of people to the values. */
    double ascof() {
      return measures.getOrDefault("select", 0.0) + measures.getOrDefault("tables", 0.0);
    }

    double copy() {
      return copySeconds.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }
  }

  private Result measure(long rows) throws Exception {
    Path work = folder.resolve(rows + "-rows");
    deleteTree(work);
    Path input = Files.createDirectories(work.resolve("input"));
    say("Writing a council of " + rows + " rows ...");
    new Product(jar, work).sample(rows, input);
    Path file = extract(input);
    PlainCopy copy = new PlainCopy(work.resolve("copy"), file);
    List<Double> copies = new ArrayList<>();
    say("Plain \\copy, first time ...");
    copies.add(copy.seconds());
    say("returns run salt ...");
    Product product = new Product(jar, work);
    product.prepare();
    Product.Run run = product.run("salt", input);
    say("returns run ascof ...");
    Product.Run ascof = product.run("ascof", input);
    say("returns report ...");
    Product.Report report = product.report();
    say("Plain \\copy, second time ...");
    copies.add(copy.seconds());
    Result result =
        new Result(
            rows,
            Files.size(file),
            copies,
            run.seconds(),
            run.stages(),
            run.parts(),
            ascof.stages(),
            report,
            run.peakMebibytes());
    deleteTree(work);
    return result;
  }

  private static void print(List<Result> results) {
    for (Result result : results) {
      System.out.printf(
          Locale.ROOT,
          "%n%,d rows, %,d MB, %d processors, Java %s%n",
          result.rows,
          result.bytes / 1_000_000,
          Runtime.getRuntime().availableProcessors(),
          Runtime.version().feature());
      System.out.printf("%-44s %9s %9s%n", "", "seconds", "x \\copy");
      line("psql \\copy into a typed table (mean of 2)", result.copy(), result);
      result.copySeconds.forEach(once -> line("  one of them", once, result));
      result.stages.forEach((stage, seconds) -> line(name(stage), seconds, result));
      line(
          "all tables: select and tables together",
          result.stages.getOrDefault("select", 0.0) + result.stages.getOrDefault("tables", 0.0),
          result);
      line("whole run, start of the program included", result.wholeRun, result);
      System.out.printf(
          Locale.ROOT,
          "%,.0f rows a second; peak resident memory of the JVM %,d MiB (-Xmx512m)%n",
          result.rows / result.wholeRun,
          result.peakMebibytes);
      line("ASCOF: joined events, details, measures", result.ascof(), result);
      line("performance report, start included", result.report.seconds(), result);
      System.out.printf(
          Locale.ROOT, "page of the report %,d KB (to stay below 3,000)%n", result.report.bytes() / 1_000);
      System.out.printf("%nParts of more than 0.1 s:%n");
      result.parts.entrySet().stream()
          .filter(part -> part.getValue() > 0.1)
          .forEach(part -> line("  " + part.getKey(), part.getValue(), result));
    }
  }

  private static String name(String stage) {
    return stage.equals("stage") ? "stage & validate" : stage;
  }

  private static void line(String what, double seconds, Result result) {
    System.out.printf(
        Locale.ROOT, "%-44s %9.1f %9.2f%n", what, seconds, seconds / result.copy());
  }

  static void say(String text) {
    System.out.println(text);
  }

  /** The extract of Client Level Data among the files of the council. */
  private static Path extract(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).contains("_CLD_"))
          .findFirst()
          .orElseThrow();
    }
  }

  static void deleteTree(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** Adds up the seconds of things that come more than once. */
  static void add(Map<String, Double> times, String name, double seconds) {
    times.merge(name, seconds, Double::sum);
  }

  static Map<String, Double> times() {
    return new LinkedHashMap<>();
  }
}
