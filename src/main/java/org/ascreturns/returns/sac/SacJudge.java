package org.ascreturns.returns.sac;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ascreturns.extract.CopyRow;
import org.ascreturns.extract.ExtractRow;
import org.ascreturns.extract.Outcome;
import org.ascreturns.extract.RawRow;
import org.ascreturns.extract.RowDigest;
import org.ascreturns.extract.RowJudge;
import org.ascreturns.returns.sac.rules.FieldRule;
import org.ascreturns.returns.sac.rules.SacF04RaggedLine;
import org.ascreturns.returns.sac.rules.SacField;
import org.ascreturns.returns.sac.rules.SacG07CodeForm;
import org.ascreturns.returns.sac.rules.SacRules;
import org.ascreturns.returns.sac.rules.Value;
import org.ascreturns.returns.table.TableHeader;
import org.ascreturns.rule.CleansedValue;
import org.ascreturns.rule.Finding;
import org.ascreturns.rule.Message;
import org.ascreturns.rule.RuleDefinition;
import org.ascreturns.rule.Settings;
import org.ascreturns.rule.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Judges a row field by field: step 1 of the specification, section 6. A row that a rule rejects is
 * stored like the others, and marked: rows of other files refer to it, and the rules on rows
 * together say of it what its values allow. Only a line with too many or too few values is not.
 */
final class SacJudge implements RowJudge {

  private static final Pattern WHOLE_NUMBER = Pattern.compile("0{0,9}[1-9][0-9]{0,8}");

  private final SacFile file;
  private final List<SacField> fields;
  private final TableHeader<SacField> header;
  private final SacCodes codes;
  private final Settings settings;
  private final Map<FieldRule, RuleDefinition> rules = new LinkedHashMap<>();
  private final RowDigest digest = new RowDigest();

  SacJudge(
      SacFile file,
      List<SacField> fields,
      TableHeader<SacField> header,
      SacCodes codes,
      Settings settings) {
    this.file = file;
    this.fields = fields;
    this.header = header;
    this.codes = codes;
    this.settings = settings;
    for (FieldRule rule : SacRules.OF_FIELDS) {
      RuleDefinition definition = settings.applied(RuleDefinition.of(rule.getClass()));
      if (definition.inForce(settings.year())) {
        rules.put(rule, definition);
      }
    }
  }

  @Override
  public Outcome judge(ExtractRow row) {
    if (row.blank()) {
      return new Outcome.Blank(row.line(), row.lines());
    }
    if (row.values().length != header.size()) {
      return ragged(row);
    }
    Map<SacField, Value> values = read(row);
    List<Finding> findings = new ArrayList<>();
    List<CleansedValue> cleansed = new ArrayList<>();
    List<String> compared = new ArrayList<>();
    for (Map.Entry<SacField, Value> entry : values.entrySet()) {
      int before = findings.size();
      rules.forEach(
          (rule, definition) -> {
            if (rule.breaks(entry.getKey(), entry.getValue(), settings.asAt())) {
              tell(entry.getKey(), entry.getValue(), definition, values, findings, cleansed);
            }
          });
      boolean emptied =
          entry.getValue().usable() == null
              && findings.size() > before
              && findings.subList(before, findings.size()).stream()
                  .noneMatch(found -> found.rule().severity() == Severity.REJECT);
      compared.add(emptied ? "" : compared(entry.getValue()));
    }
    boolean wrong = findings.stream().anyMatch(found -> found.rule().severity() == Severity.REJECT);
    Outcome.Subject subject = subject(row, values);
    digest.of(compared.toArray(String[]::new));
    Columns columns =
        new Columns(List.copyOf(values.values()), digest.high(), digest.low(), wrong, subject);
    return new Outcome.Accepted(row.line(), row.lines(), subject, findings, cleansed, columns::to);
  }

  private Map<SacField, Value> read(ExtractRow row) {
    Map<SacField, String> came = header.values(row.values());
    Map<SacField, Value> values = new LinkedHashMap<>();
    for (SacField field : fields) {
      String value = came.getOrDefault(field, "");
      values.put(field, new Value(value, usable(field, new Value(value, null))));
    }
    return values;
  }

  private @Nullable Object usable(SacField field, Value value) {
    String given = value.given();
    if (given == null) {
      return null;
    }
    return switch (field.type()) {
      case STRING -> field.identifier() && given.length() > field.maxLength() ? null : given;
      case DATE -> SacDates.read(given);
      case CODE -> codes.code(field.codeList(), value.came());
      case INTEGER -> WHOLE_NUMBER.matcher(given).matches() ? Integer.valueOf(given) : null;
    };
  }

  private void tell(
      SacField field,
      Value value,
      RuleDefinition rule,
      Map<SacField, Value> values,
      List<Finding> findings,
      List<CleansedValue> cleansed) {
    findings.add(
        new Finding(rule, field.name(), value.given(), message(field, value, rule, values)));
    if (rule.severity() == Severity.CLEANSE) {
      boolean code = rule.home().equals(SacG07CodeForm.class.getSimpleName());
      cleansed.add(
          new CleansedValue(rule.id(), field.name(), value.came(), code ? value.text() : null));
    }
  }

  private String message(
      SacField field, Value value, RuleDefinition rule, Map<SacField, Value> values) {
    List<Object> slots = new ArrayList<>(List.of("file", file.specName()));
    String key = key(values);
    slots.addAll(List.of("key", key == null ? "(blank)" : key));
    slots.addAll(List.of("code", String.valueOf(value.usable())));
    values.forEach(
        (other, has) ->
            slots.addAll(List.of(other.name(), has.given() == null ? "(blank)" : has.trimmed())));
    // A date that can be read is said as people write it.
    if (value.usable() instanceof LocalDate day) {
      slots.addAll(List.of("value", day));
    }
    return Message.of(rule.message(), field.name(), value.given(), slots.toArray());
  }

  /** What names the row; null where a part of it is blank. */
  private static @Nullable String key(Map<SacField, Value> values) {
    List<String> parts = new ArrayList<>();
    for (Map.Entry<SacField, Value> entry : values.entrySet()) {
      if (entry.getKey().primaryKey()) {
        if (entry.getValue().given() == null) {
          return null;
        }
        parts.add(compared(entry.getValue()));
      }
    }
    return String.join("/", parts);
  }

  /** What keys are compared by: the value that counts; as it came where none does. */
  private static String compared(Value value) {
    Object usable = value.usable();
    return usable == null ? value.trimmed() : usable.toString();
  }

  private Outcome.Subject subject(ExtractRow row, Map<SacField, Value> values) {
    Map<String, @Nullable String> byName = new HashMap<>();
    values.forEach((field, value) -> byName.put(field.name(), value.given()));
    String key = key(values);
    return new Outcome.Subject(
        key,
        byName.get("person_id"),
        file.kind(),
        header.team(row.values()),
        header.carried(row.values()),
        file.kind() + "|" + (key == null ? "line " + row.line() : key));
  }

  private Outcome ragged(ExtractRow row) {
    RuleDefinition rule = settings.applied(RuleDefinition.of(SacF04RaggedLine.class));
    int n = row.values().length;
    String message =
        Message.of(rule.message(), "(line)", null, "row", row.line(), "n", n, "m", header.size());
    digest.of(row.values());
    return new Outcome.Rejected(
        row.line(),
        row.lines(),
        new Outcome.Subject(
            null, null, file.kind(), null, null, file.kind() + "|line " + row.line()),
        List.of(new Finding(rule, "(line)", null, message)),
        List.of(),
        digest.high(),
        digest.low(),
        RawRow.csv(row.values(), header.discardedOfRagged(n)));
  }

  /** A row on its way into the table of its file. */
  private record Columns(
      List<Value> values, long digestHigh, long digestLow, boolean wrong, Outcome.Subject subject) {

    void to(CopyRow row) {
      for (Value value : values) {
        Object usable = value.usable();
        if (usable instanceof LocalDate day) {
          row.date(day);
        } else if (usable instanceof Integer number) {
          row.integer(number);
        } else {
          row.text((String) usable);
        }
      }
      row.text(subject.record())
          .digest(digestHigh, digestLow)
          .flag(wrong)
          .text(subject.team())
          .texts(subject.carried());
    }
  }
}
