package org.ascreturns.returns.cld;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ascreturns.extract.Blanks;
import org.ascreturns.returns.cld.rules.HasRelease2Equivalent;
import org.ascreturns.returns.cld.rules.Hits;
import org.ascreturns.returns.cld.rules.PermittedValue;
import org.ascreturns.rule.CleansedValue;
import org.ascreturns.rule.Finding;
import org.ascreturns.rule.Message;
import org.ascreturns.rule.RuleDefinition;
import org.jspecify.annotations.Nullable;

/**
 * One row while it is cleansed: what came, and what it comes to, field by field. Used again for the
 * next row; not for several threads.
 */
public final class CldDraft implements Hits {

  /** Stands for the rule where a value was only freed of what surrounds it. */
  private static final String TRIM = "trim";

  private final CldContext context;
  private final @Nullable CodeMatcher[] matchers;

  private final @Nullable String[] raw = new String[CldField.count()];
  private final @Nullable String[] text = new String[CldField.count()];
  private final @Nullable Coded[] code = new Coded[CldField.count()];
  private final @Nullable LocalDate[] date = new LocalDate[CldField.count()];
  private final @Nullable BigDecimal[] number = new BigDecimal[CldField.count()];
  private final CldField[] filled = new CldField[CldField.count()];
  private int filledCount;

  private RowKind kind = RowKind.UNKNOWN;
  private ClientGroup group = ClientGroup.UNKNOWN;
  private @Nullable LocalDate derivedEnd;
  private long emptied;
  private long unreadable;
  private boolean unmatched;
  private List<Finding> findings = new ArrayList<>();
  private List<CleansedValue> cleansed = new ArrayList<>();

  CldDraft(CldContext context, @Nullable CodeMatcher[] matchers) {
    this.context = context;
    this.matchers = matchers;
  }

  /**
   * Takes the next row.
   *
   * @param columns the field that each column of the file holds; null for one that is not ours
   */
  void take(String[] values, @Nullable CldField[] columns) {
    Arrays.fill(raw, null);
    Arrays.fill(text, null);
    Arrays.fill(code, null);
    Arrays.fill(date, null);
    Arrays.fill(number, null);
    filledCount = 0;
    kind = RowKind.UNKNOWN;
    group = ClientGroup.UNKNOWN;
    derivedEnd = null;
    emptied = 0;
    unreadable = 0;
    unmatched = false;
    findings = new ArrayList<>(0);
    cleansed = new ArrayList<>(0);
    for (int i = 0; i < columns.length; i++) {
      CldField field = columns[i];
      if (field != null && !values[i].isEmpty()) {
        put(field, values[i]);
      }
    }
  }

  private void put(CldField field, String value) {
    int f = field.ordinal();
    raw[f] = value;
    String stripped = Blanks.strip(value);
    if (stripped.isEmpty()) {
      return;
    }
    text[f] = stripped;
    filled[filledCount++] = field;
  }

  public CldContext context() {
    return context;
  }

  /** The fields that came filled, in the order of the file. Do not change while walking. */
  public int filledCount() {
    return filledCount;
  }

  public CldField filled(int index) {
    return filled[index];
  }

  /** As it came, untouched; null when blank. */
  public @Nullable String raw(CldField field) {
    return raw[field.ordinal()];
  }

  /** The value as text, stripped; null when blank or emptied. */
  public @Nullable String text(CldField field) {
    return text[field.ordinal()];
  }

  public @Nullable Coded code(CldField field) {
    return code[field.ordinal()];
  }

  /** The clean value of a coded field; null when blank. */
  public @Nullable String clean(CldField field) {
    Coded coded = code[field.ordinal()];
    return coded == null ? null : coded.clean();
  }

  public @Nullable LocalDate date(CldField field) {
    return date[field.ordinal()];
  }

  public @Nullable BigDecimal number(CldField field) {
    return number[field.ordinal()];
  }

  public RowKind kind() {
    return kind;
  }

  public ClientGroup group() {
    return group;
  }

  /** The end of the event after the rules on deaths; null while open. */
  public @Nullable LocalDate derivedEnd() {
    return derivedEnd;
  }

  /** The field is filled, but not with a date (CLD-R030): rules on it are not applied. */
  public boolean unreadable(CldField field) {
    return (unreadable & bit(field)) != 0;
  }

  void matchCodes() {
    for (int i = 0; i < filledCount; i++) {
      CldField field = filled[i];
      CodeMatcher matcher = matchers[field.ordinal()];
      String value = text[field.ordinal()];
      String came = raw[field.ordinal()];
      if (matcher != null && value != null && came != null) {
        Coded coded = matcher.match(came);
        code[field.ordinal()] = coded;
        if (coded.changed()) {
          reportMatch(field, coded);
        }
      }
    }
  }

  /** A value that could not be matched is reported by its constraint, if it is still there then. */
  private void reportMatch(CldField field, Coded coded) {
    Class<?> by = coded.cleansedBy();
    if (by != null) {
      add(by, field, "new", coded.clean());
      change(by, field, coded.raw(), coded.clean());
    } else {
      unmatched = true;
    }
    if (by == null && field != CldField.CLIENT_TYPE && field != CldField.EVENT_TYPE) {
      Class<?> home = coded.isInvalid() ? PermittedValue.class : HasRelease2Equivalent.class;
      change(home, field, coded.raw(), coded.clean());
    }
  }

  /** Some value could not be matched to its list: the constraints on coded fields are asked. */
  boolean hasUnmatched() {
    return unmatched;
  }

  void decide(RowKind decidedKind, ClientGroup decidedGroup) {
    kind = decidedKind;
    group = decidedGroup;
  }

  /** Reads a date; keeps that it is one. */
  public void set(CldField field, LocalDate value) {
    date[field.ordinal()] = value;
  }

  public void set(CldField field, BigDecimal value) {
    number[field.ordinal()] = value;
  }

  public void markUnreadable(CldField field) {
    unreadable |= bit(field);
  }

  /** Removes a value because of a rule: reported as a cleansed value, and the field is blank. */
  public void empty(Class<?> home, CldField field) {
    if (mayChange(home, field, null)) {
      blank(field);
      emptied |= bit(field);
      cleansed.removeIf(
          earlier -> earlier.ruleId().equals(TRIM) && earlier.field().equals(field.specName()));
    }
  }

  private void blank(CldField field) {
    int f = field.ordinal();
    text[f] = null;
    code[f] = null;
    date[f] = null;
    number[f] = null;
  }

  /** Whether a rule took the value away, other than for being a word for "nothing". */
  public boolean wasEmptied(CldField field) {
    return (emptied & bit(field)) != 0;
  }

  /** Takes a word for "nothing" as a blank: the rules on blanks then run. */
  public void treatAsBlank(Class<?> home, CldField field) {
    if (mayChange(home, field, null)) {
      blank(field);
    }
  }

  /** Replaces a text. */
  public void replace(Class<?> home, CldField field, String after) {
    if (mayChange(home, field, after)) {
      text[field.ordinal()] = after;
    }
  }

  /** Replaces a number. */
  public void replace(Class<?> home, CldField field, BigDecimal after) {
    if (mayChange(home, field, after.toPlainString())) {
      number[field.ordinal()] = after;
    }
  }

  /** Replaces a coded value by one of the list. */
  public void give(Class<?> home, CldField field, String after) {
    if (mayChange(home, field, after)) {
      code[field.ordinal()] = Coded.given(after);
    }
  }

  /** Replaces a date that was written in another way, or puts one that is derived. */
  public void convert(Class<?> home, CldField field, LocalDate after) {
    change(home, field, raw(field), Dates.print(after));
    date[field.ordinal()] = after;
  }

  /** The event ends with the death of the person; the submitted end is kept. */
  public void endAt(Class<?> home, LocalDate death) {
    String before = derivedEnd == null ? null : Dates.print(derivedEnd);
    if (mayChange(home, "der_event_end_date", before, Dates.print(death))) {
      derivedEnd = death;
    }
  }

  void deriveEnd() {
    derivedEnd = date(CldField.EVENT_END_DATE);
  }

  /**
   * What only surrounds a value is taken off: white space around or within an identifier, the pound
   * sign and thousands commas of a number. Kept as before and after, no finding.
   */
  public void trimmed(CldField field, String after) {
    cleansed.add(new CleansedValue(TRIM, field.specName(), raw(field), after));
    text[field.ordinal()] = after;
  }

  private boolean mayChange(Class<?> home, CldField field, @Nullable String after) {
    return mayChange(home, field.specName(), raw(field), after);
  }

  /** Keeps before and after of a change; false where the rule only reports and the value stays. */
  private boolean mayChange(
      Class<?> home, String field, @Nullable String before, @Nullable String after) {
    if (context.onlyReports(home)) {
      return false;
    }
    change(home, field, before, after);
    return true;
  }

  private void change(
      Class<?> home, CldField field, @Nullable String before, @Nullable String after) {
    change(home, field.specName(), before, after);
  }

  private void change(
      Class<?> home, String field, @Nullable String before, @Nullable String after) {
    RuleDefinition rule = context.rule(home);
    if (rule != null) {
      cleansed.add(new CleansedValue(rule.id(), field, before, after));
    }
  }

  @Override
  public void add(Class<?> home, CldField field, Object... slots) {
    add(home, field.specName(), raw(field), context.facts(field).header(), slots);
  }

  /** A finding about the row as a whole, or about something that is not one field. */
  public void addOther(Class<?> home, String field, @Nullable String value, Object... slots) {
    add(home, field, value, field, slots);
  }

  private void add(
      Class<?> home, String field, @Nullable String value, String fieldSaid, Object... slots) {
    RuleDefinition rule = context.rule(home);
    if (rule != null) {
      findings.add(
          new Finding(rule, field, value, Message.of(rule.message(), fieldSaid, value, slots)));
    }
  }

  List<Finding> findings() {
    return findings;
  }

  List<CleansedValue> cleansed() {
    return cleansed;
  }

  private static long bit(CldField field) {
    return 1L << field.ordinal();
  }

  long emptiedFields() {
    return emptied;
  }

  long unreadableFields() {
    return unreadable;
  }
}
