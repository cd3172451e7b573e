package org.ascreturns.returns;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.ascreturns.rule.Settings;

/**
 * A statutory return. The one thing that the engine knows of SALT, SAC, DoLS ...; found through
 * {@link ServiceLoader}, so that nothing outside {@code returns} names a return.
 */
public interface Return {

  /**
   * For example {@code salt}: the word on the command line, of {@code jobs/} and of {@code sql/}.
   */
  String id();

  /** For example {@code Short and Long Term Support (SALT)}. */
  String title();

  /** The kinds of file that it reads. */
  List<Extract> extracts();

  /**
   * Whether it cannot be made without a file of this kind; what the job says with {@code optional},
   * where the year does not say otherwise.
   */
  default boolean needs(Extract extract, Settings settings) {
    Settings.Input input = settings.inputs().get(extract.id());
    return input != null && !input.optional();
  }

  /**
   * Folders under {@code sql/} with rules across records, files to publish and the like: one for
   * each kind of file that has its own, and last that of the return, whose rules look at files of
   * several kinds.
   */
  default List<String> folders() {
    return Stream.concat(extracts().stream().map(Extract::id), Stream.of(id())).distinct().toList();
  }

  /**
   * Named parameters for the SQL files of this return, besides those of the YAML: dates of the year
   * and the like.
   */
  Map<String, Object> sqlParameters(Settings settings);

  /** The events that its tables are made from, where they are chosen by a national method. */
  default List<Selection> selections(Settings settings) {
    return List.of();
  }

  /**
   * The returns whose last complete runs it reads, by id: of the same council, of its year and of
   * the year before. It is made after them, and made anew when one of them was.
   */
  default List<String> readsReturns() {
    return List.of();
  }

  /** Whether a table of its layout is made by this job; one that is not is not shown at all. */
  default boolean makes(String table, Settings settings) {
    return true;
  }

  /**
   * Rows, columns and cells that this council leaves blank, as a regular expression of the key of a
   * row, of a column, or of a cell: table, row and column with a blank between ({@code SG1a 18_64
   * s42}); empty for none.
   */
  default String blankKeys(Settings settings) {
    return "";
  }

  /** What the council fills in before it submits the return. */
  default SignOff signOff(Settings settings) {
    return SignOff.BY_HAND;
  }

  /** What a reader of the tables has to know: known limits, what is blank and why. */
  default List<String> notes(Settings settings) {
    return List.of();
  }

  /** How people are drawn for it, where it is a survey of a sample. */
  default Optional<Sampling> sampling() {
    return Optional.empty();
  }

  /** The name of a council, where the return has a list of them. */
  default Optional<String> nameOfCouncil(String code) {
    return Optional.empty();
  }

  /** Lists of others that are kept in the database for all its runs. */
  default List<ReferenceImport> imports() {
    return List.of();
  }

  /**
   * Why a council's own workbook cannot be filled in, in words; empty if it can.
   *
   * @param workbook as the council gives it
   */
  default String problemOfTemplate(Path workbook) {
    return "This return fills in no workbook of the council.";
  }

  /**
   * Writes extracts of a council that does not exist, to try the return out or to measure it; the
   * same wish gives the same bytes.
   *
   * @return the files written; none if the return has no such council
   */
  default List<Path> writeSample(Sample wish) throws IOException {
    return List.of();
  }

  /**
   * @param rows of the largest file
   * @param year first calendar year of the reporting year
   * @param badShare share of rows with a planted fault, 0 to 1
   */
  record Sample(long rows, long seed, int year, String council, double badShare, Path folder) {}

  /**
   * Returns in the order in which they are made: each after those that it reads, else as they come.
   *
   * @throws IllegalStateException if two read each other
   */
  static List<Return> inOrder(List<Return> returns) {
    List<Return> left = new ArrayList<>(returns);
    List<Return> inOrder = new ArrayList<>();
    while (!left.isEmpty()) {
      Return next =
          left.stream()
              .filter(
                  candidate ->
                      left.stream()
                          .noneMatch(
                              other ->
                                  other != candidate
                                      && candidate.readsReturns().contains(other.id())))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("Returns read each other"));
      inOrder.add(next);
      left.remove(next);
    }
    return List.copyOf(inOrder);
  }

  /** Every return there is, by id. */
  static List<Return> all() {
    return ServiceLoader.load(Return.class).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(Return::id))
        .toList();
  }
}
