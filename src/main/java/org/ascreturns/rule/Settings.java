package org.ascreturns.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything a run is told: what and when, and the parameters of the job's YAML after {@code
 * --set}. Read once at the start and never changed; the whole of it is stored with the run.
 *
 * @param returnId for example {@code salt}
 * @param year first calendar year of the reporting year: 2025 for 2025-26
 * @param council three-digit code
 * @param asAt the only clock of a run
 * @param parameters thresholds and switches by name, as YAML gives them
 * @param severities rules whose severity the job changes
 * @param inputs by extract id
 * @param maxRejectedPercent share of rejected rows above which the run ends with exit code 1
 * @param maxFailedChecks failed checks of severity error above which it does
 */
public record Settings(
    String returnId,
    int year,
    String council,
    LocalDate asAt,
    Map<String, Object> parameters,
    Map<String, Severity> severities,
    Map<String, Input> inputs,
    BigDecimal maxRejectedPercent,
    int maxFailedChecks) {

  /**
   * How one extract comes in.
   *
   * @param files patterns of file names, case ignored, each also as .gz
   * @param columns the council's column name to the national field
   * @param values code list to (the council's value to the national value)
   * @param carry columns of the council carried through to the rejection report, in this order
   * @param team the column that names the team, or null
   * @param optional whether the return can be made without a file of this kind
   */
  public record Input(
      List<String> files,
      Map<String, String> columns,
      Map<String, Map<String, String>> values,
      List<String> carry,
      @Nullable String team,
      boolean optional) {

    /** A kind of file that the return cannot be made without. */
    public Input(
        List<String> files,
        Map<String, String> columns,
        Map<String, Map<String, String>> values,
        List<String> carry,
        @Nullable String team) {
      this(files, columns, values, carry, team, false);
    }
  }

  /** Settings that no failed check is let pass with. */
  public Settings(
      String returnId,
      int year,
      String council,
      LocalDate asAt,
      Map<String, Object> parameters,
      Map<String, Severity> severities,
      Map<String, Input> inputs,
      BigDecimal maxRejectedPercent) {
    this(returnId, year, council, asAt, parameters, severities, inputs, maxRejectedPercent, 0);
  }

  public Settings {
    parameters = Map.copyOf(parameters);
    severities = Map.copyOf(severities);
    inputs = Map.copyOf(inputs);
  }

  /** For example {@code 2025-26}. */
  public String yearName() {
    return yearName(year);
  }

  /** The year before: {@code 2024-25}. */
  public String yearNameBefore() {
    return yearName(year - 1);
  }

  private static String yearName(int first) {
    return first + "-" + String.format("%02d", (first + 1) % 100);
  }

  /** 1 April. */
  public LocalDate yearStart() {
    return LocalDate.of(year, 4, 1);
  }

  /** 31 March of the next calendar year. */
  public LocalDate yearEnd() {
    return LocalDate.of(year + 1, 3, 31);
  }

  /**
   * @throws IllegalArgumentException if the parameter is not there or is not a whole number
   */
  public int integer(String name) {
    return new BigDecimal(text(name)).intValueExact();
  }

  public BigDecimal decimal(String name) {
    return new BigDecimal(text(name));
  }

  public boolean flag(String name) {
    return Boolean.parseBoolean(text(name));
  }

  /**
   * A date written yyyy-mm-dd.
   *
   * @throws java.time.format.DateTimeParseException if it is not one
   */
  public LocalDate date(String name) {
    return LocalDate.parse(text(name));
  }

  public String text(String name) {
    return required(name).toString();
  }

  public List<String> texts(String name) {
    return ((List<?>) required(name)).stream().map(Object::toString).toList();
  }

  private Object required(String name) {
    Object value = parameters.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "Parameter " + name + " is missing from jobs/" + returnId + ".yaml");
    }
    return value;
  }

  /**
   * The rule with the severity that the job gives it. Where the job switches the local rules off
   * ({@code apply_local_rules}, to reproduce a national figure) none rejects a row, but for those
   * of a fixed severity.
   */
  public RuleDefinition applied(RuleDefinition rule) {
    if (rule.fixed()) {
      return rule;
    }
    Severity severity = severities.getOrDefault(rule.id(), rule.severity());
    if (severity == Severity.REJECT && !localRules()) {
      severity = Severity.WARN;
    }
    return rule.withSeverity(severity);
  }

  /**
   * Whether the rules of this product change and reject rows; false: only values are read and codes
   * matched, to reproduce a national figure (events.md P4).
   */
  public boolean localRules() {
    return Boolean.parseBoolean(parameters.getOrDefault("apply_local_rules", true).toString());
  }
}
