package org.ascreturns.returns.cld.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a Client Level Data extract (Release 2) of a council that does not exist: invented people
 * with life courses that hang together, and on demand a share of rows that are wrong in the ways
 * real extracts are. The same options give the same bytes, everywhere. One household at a time is
 * in memory, whatever the size of the file.
 */
public final class SyntheticCouncil {

  /** From this size on every kind of fault is planted at least once. */
  static final long ROWS_FOR_EVERY_FAULT = 20_000;

  /** From this size on the file begins with one person for each setting and age band. */
  private static final long ROWS_FOR_TOUR = 200;

  /**
   * What to write.
   *
   * @param rows data rows, exactly
   * @param seed another seed, other people
   * @param year the year in which the reporting year begins: 2025 for 2025-26
   * @param council three digit code; 999 belongs to nobody
   * @param badShare share of rows with a planted fault, 0 to 1
   * @param councilColumns whether the council's own columns Team, Worker, Case Link follow
   */
  public record Options(
      long rows, long seed, int year, String council, double badShare, boolean councilColumns) {

    public Options {
      if (rows < 1) {
        throw new IllegalArgumentException("A file needs at least one row, not " + rows + ".");
      }
      if (badShare < 0 || badShare > 1) {
        throw new IllegalArgumentException(
            "The share of bad rows is from 0 to 1, not " + badShare + ".");
      }
      if (year < 2000 || year > 2090) {
        throw new IllegalArgumentException("The year is from 2000 to 2090, not " + year + ".");
      }
    }

    public Options(long rows, long seed, int year, String council, double badShare) {
      this(rows, seed, year, council, badShare, false);
    }

    /** The same with the columns Team, Worker, Case Link at the end. */
    public Options withCouncilColumns() {
      return new Options(rows, seed, year, council, badShare, true);
    }
  }

  /**
   * What was written.
   *
   * @param people persons with at least one row
   * @param badRows rows in which a fault was planted
   * @param planted faults planted, by rule id
   */
  public record Summary(long rows, long people, long badRows, Map<String, Long> planted) {}

  /** Hears of each planted fault: the line of the file that breaks the rule, the header being 1. */
  @FunctionalInterface
  public interface FaultListener {
    void planted(long line, String ruleId);
  }

  /** Hears of each person when their rows are written: for other files about the same people. */
  @FunctionalInterface
  public interface PersonListener {
    void written(Somebody person) throws IOException;
  }

  /**
   * A person of the council.
   *
   * @param death null while alive
   * @param nhsNumber of the range for tests; empty if the extract has none
   * @param serviceUser false for a carer
   * @param reablement days on which reablement began
   */
  public record Somebody(
      String id,
      String nhsNumber,
      LocalDate birth,
      @Nullable LocalDate death,
      String gender,
      boolean serviceUser,
      List<LocalDate> reablement) {

    public Somebody {
      reablement = List.copyOf(reablement);
    }
  }

  private SyntheticCouncil() {}

  /** National file name, as imported at six in the morning of 15 April after the year. */
  public static String fileName(Options options) {
    int next = options.year() + 1;
    return "%s_CLD_%d0401_%d0331_%d0415060000.csv"
        .formatted(options.council(), options.year(), next, next);
  }

  /** Writes the file under its national name and gives its path. */
  public static Path writeFile(Options options, Path folder) throws IOException {
    return writeFile(options, folder, person -> {});
  }

  /** The same, and tells of each person. */
  public static Path writeFile(Options options, Path folder, PersonListener people)
      throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(fileName(options));
    try (Writer out = Files.newBufferedWriter(file)) {
      write(options, out, (line, ruleId) -> {}, people);
    }
    return file;
  }

  /** Tells of each person of the file, and writes nothing. */
  public static void people(Options options, PersonListener people) throws IOException {
    write(options, Writer.nullWriter(), (line, ruleId) -> {}, people);
  }

  /** Writes UTF-8 and leaves the stream open. */
  public static Summary write(Options options, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    Summary summary = write(options, writer);
    writer.flush();
    return summary;
  }

  public static Summary write(Options options, Writer out) throws IOException {
    return write(options, out, (line, ruleId) -> {});
  }

  /** Writes, and tells of each planted fault where it is. */
  public static Summary write(Options options, Writer out, FaultListener listener)
      throws IOException {
    return write(options, out, listener, person -> {});
  }

  private static Summary write(
      Options options, Writer out, FaultListener listener, PersonListener people)
      throws IOException {
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    csv.writeRecord(header(options));
    CouncilYear year = new CouncilYear(options.year());
    Identities identities = new Identities(options.seed());
    Population population = new Population(year, identities, options.council());
    boolean tour = options.rows() >= ROWS_FOR_TOUR;
    Households households = new Households(options.seed(), year, population, tour);
    FaultPlanter planter = new FaultPlanter(options, year, identities);

    int width = options.councilColumns() ? Columns.ALL : Columns.COUNT;
    long written = 0;
    long persons = 0;
    while (written < options.rows()) {
      long room = options.rows() - written;
      Household household = households.next();
      if (household.size() > room) {
        household = households.single();
      }
      planter.plant(household, written, listener);
      persons += household.people.size();
      for (Person person : household.people) {
        people.written(person.somebody());
        for (Row row : person.rows) {
          csv.writeRecord(width == Columns.ALL ? row.cells : Arrays.copyOf(row.cells, width));
          written++;
        }
      }
    }
    csv.flush();
    return new Summary(written, persons, planter.badRows(), planter.planted());
  }

  private static List<String> header(Options options) {
    List<String> header = new ArrayList<>(CodeLists.get().headers());
    if (options.councilColumns()) {
      header.addAll(Columns.COUNCIL_HEADERS);
    }
    return header;
  }
}
