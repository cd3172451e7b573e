package org.ascreturns.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.ascreturns.job.WrongUseException;
import org.ascreturns.returns.Return;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the extract of a council that does not exist. */
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    description = "Writes a synthetic extract of any size: invented people with life courses.",
    footer = {"", "Example: returns sample --size 100000 --seed 7 --output extracts"})
final class SampleCommand implements Callable<Integer> {

  private final Parts parts;
  private final Place place;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--size", paramLabel = "N", required = true, description = "Data rows.")
  private long size;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Another seed, other people; 1 by default.")
  private long seed = 1;

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      converter = Years.class,
      description = "Reporting year; 2025-26 by default.")
  private int year = 2025;

  @Option(
      names = "--council",
      paramLabel = "CODE",
      converter = Councils.class,
      description = "Three-digit code; 999 by default.")
  private String council = "999";

  @Option(
      names = "--bad-share",
      paramLabel = "SHARE",
      description = "Share of rows with a fault; 0.04 by default.")
  private double badShare = 0.04;

  @Option(names = "--output", paramLabel = "DIR", description = "Folder; default: extracts.")
  private Path output = Path.of("extracts");

  SampleCommand(Parts parts, Place place) {
    this.parts = parts;
    this.place = place;
  }

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Return.Sample wish =
        new Return.Sample(size, seed, year, council, badShare, place.resolve(output));
    try {
      for (Return declared : parts.returns()) {
        declared.writeSample(wish).forEach(file -> out.println("Written: " + file));
      }
    } catch (IllegalArgumentException e) {
      throw new WrongUseException(Objects.requireNonNullElse(e.getMessage(), "Wrong use."));
    } catch (IOException e) {
      throw new WrongUseException("The folder " + output + " could not be written to.");
    }
    out.flush();
    return 0;
  }
}
