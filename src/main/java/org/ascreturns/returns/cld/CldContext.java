package org.ascreturns.returns.cld;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ascreturns.extract.InputFile;
import org.ascreturns.returns.cld.rules.CldRules;
import org.ascreturns.returns.table.ReferenceCsv;
import org.ascreturns.rule.RuleDefinition;
import org.ascreturns.rule.Settings;
import org.ascreturns.rule.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What is settled for all rows of a file: dates, thresholds, code lists, and the rules in force.
 */
public final class CldContext {

  private final String council;
  private final LocalDate asAt;
  private final @Nullable LocalDate periodStart;
  private final @Nullable LocalDate periodEnd;
  private final int maxAgeYears;
  private final LocalDate earliestStart;
  private final BigDecimal maxWeeklyCost;
  private final boolean testNhsNumbersAllowed;
  private final boolean dummyBirthRemoved;
  private final Set<LocalDate> dummyBirths = new HashSet<>();
  private final String noFixedAbode;
  private final List<String> nullWords;
  private final int longestNullWord;
  private final boolean[][][] idle =
      new boolean[RowKind.values().length][ClientGroup.values().length][CldField.count()];
  private final Set<String> serviceMatrix = new HashSet<>();
  private final Map<String, BigDecimal> weeklyUnits = new HashMap<>();
  private final IdentityHashMap<Class<?>, RuleDefinition> rules = new IdentityHashMap<>();
  private final Set<Class<?>> onlyReporting = Collections.newSetFromMap(new IdentityHashMap<>());
  private final boolean localRules;
  private final CldFields fields;
  private final CldFields.@Nullable Facts[] facts = new CldFields.Facts[CldField.count()];

  CldContext(InputFile.Identity identity, Settings settings) {
    this.council = settings.council();
    this.localRules = settings.localRules();
    this.asAt = settings.asAt();
    this.periodStart = identity.periodStart();
    this.periodEnd = identity.periodEnd();
    this.maxAgeYears = settings.integer("max_age_years");
    this.earliestStart = settings.date("earliest_start_date");
    this.maxWeeklyCost = settings.decimal("max_weekly_cost");
    this.testNhsNumbersAllowed = settings.flag("allow_test_nhs_numbers");
    this.dummyBirthRemoved = !settings.text("dummy_dob_action").equals("warn");
    settings.texts("dummy_dates_of_birth").forEach(day -> dummyBirths.add(LocalDate.parse(day)));
    this.noFixedAbode = settings.text("no_fixed_abode_postcode_prefix");
    this.nullWords = settings.texts("null_words");
    this.longestNullWord = nullWords.stream().mapToInt(String::length).max().orElse(0);
    for (NamedCsvRecord pair : ReferenceCsv.rows("cld", "service_matrix")) {
      serviceMatrix.add(pair.getField("service_type") + '|' + pair.getField("service_component"));
    }
    readWeeklyUnits();
    for (Class<?> home : CldRules.homes()) {
      RuleDefinition own = RuleDefinition.of(home);
      RuleDefinition rule = settings.applied(own);
      if (!localRules && CldRules.changingWhatMethodsRead().contains(home)) {
        rule = rule.withSeverity(Severity.WARN);
      }
      if (rule.inForce(settings.year())) {
        rules.put(home, rule);
      }
      if (own.severity() == Severity.CLEANSE && rule.severity() == Severity.WARN) {
        onlyReporting.add(home);
      }
    }
    this.fields = CldFields.ofRelease("R2");
    for (CldFields.Facts field : fields.all()) {
      facts[field.field().ordinal()] = field;
      markIdle(field);
    }
  }

  private void readWeeklyUnits() {
    for (NamedCsvRecord row : ReferenceCsv.rows("cld", "codes")) {
      String description = row.getField("description");
      String lead = "weekly units = ";
      boolean fixed = description.startsWith(lead) && !description.endsWith("per_week");
      if (row.getField("code_list").equals("Cost_Frequency_Unit_Type") && fixed) {
        String[] parts = description.substring(lead.length()).split("/", 2);
        BigDecimal units = new BigDecimal(parts[0]);
        weeklyUnits.put(
            row.getField("value"),
            parts.length == 1
                ? units
                : units.divide(new BigDecimal(parts[1]), MathContext.DECIMAL64));
      }
    }
  }

  /** A rule as the job applies it; null when it is not in force in this year. */
  public @Nullable RuleDefinition rule(Class<?> home) {
    return rules.get(home);
  }

  /** Whether a rule that would change a value was lowered to a warning: it leaves the row as is. */
  public boolean onlyReports(Class<?> home) {
    return onlyReporting.contains(home);
  }

  /** Whether rows are changed and rejected, and not only read (events.md P4). */
  boolean localRules() {
    return localRules;
  }

  boolean inForce(Class<?> home) {
    return rules.containsKey(home);
  }

  CldFields.Facts facts(CldField field) {
    CldFields.Facts known = facts[field.ordinal()];
    return known == null ? fields.get(field) : known;
  }

  public String council() {
    return council;
  }

  public LocalDate asAt() {
    return asAt;
  }

  /** First day that the file covers; null when it says none. */
  public @Nullable LocalDate periodStart() {
    return periodStart;
  }

  /** Last day that the file covers; null when it says none. */
  public @Nullable LocalDate periodEnd() {
    return periodEnd;
  }

  public int maxAgeYears() {
    return maxAgeYears;
  }

  public LocalDate earliestStart() {
    return earliestStart;
  }

  public BigDecimal maxWeeklyCost() {
    return maxWeeklyCost;
  }

  public boolean testNhsNumbersAllowed() {
    return testNhsNumbersAllowed;
  }

  /** Whether a date of birth on the dummy list is taken away (true) or only reported. */
  public boolean dummyBirthRemoved() {
    return dummyBirthRemoved;
  }

  public boolean isDummyBirth(LocalDate birth) {
    return dummyBirths.contains(birth);
  }

  /** First part of the pseudo postcodes of people without an address. */
  public String noFixedAbode() {
    return noFixedAbode;
  }

  /** The whole value is a word for "nothing", such as NULL or N/A. */
  public boolean isNullWord(String stripped) {
    if (stripped.length() > longestNullWord) {
      return false;
    }
    for (String word : nullWords) {
      if (word.length() == stripped.length() && word.equalsIgnoreCase(stripped)) {
        return true;
      }
    }
    return false;
  }

  /** The component may be given under the service type (service_matrix.csv). */
  public boolean fits(String serviceType, String serviceComponent) {
    return serviceMatrix.contains(serviceType + '|' + serviceComponent);
  }

  /** Units a week that a cost frequency stands for by itself; null when it stands for none. */
  public @Nullable BigDecimal weeklyUnits(String frequency) {
    return weeklyUnits.get(frequency);
  }

  /** Characters that national tables hold. */
  public int maxLength(CldField field) {
    return facts(field).maxLength();
  }

  /** The kind of row or the client type does not have the field (status N of fields.csv). */
  public boolean notApplicable(CldField field, RowKind kind, ClientGroup group) {
    return idle[kind.ordinal()][group.ordinal()][field.ordinal()];
  }

  private void markIdle(CldFields.Facts field) {
    for (RowKind kind : RowKind.values()) {
      for (ClientGroup group : ClientGroup.values()) {
        boolean never = field.of(kind) == CldFields.Status.N;
        idle[kind.ordinal()][group.ordinal()][field.field().ordinal()] =
            kind != RowKind.UNKNOWN && (never || notFor(field.whom(), group));
      }
    }
  }

  private static boolean notFor(CldFields.For whom, ClientGroup group) {
    return switch (whom) {
      case EVERYONE -> false;
      case SERVICE_USERS -> group.isCarer();
      case CARERS -> group == ClientGroup.SERVICE_USER;
    };
  }

  /** Whether a blank makes the field mandatory-missing for this kind of row. */
  public boolean mandatory(CldField field, RowKind kind) {
    return facts(field).of(kind) == CldFields.Status.M;
  }
}
