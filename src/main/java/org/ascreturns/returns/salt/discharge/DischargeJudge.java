package org.ascreturns.returns.salt.discharge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Consumer;
import org.ascreturns.extract.Blanks;
import org.ascreturns.extract.CopyRow;
import org.ascreturns.extract.ExtractRow;
import org.ascreturns.extract.Outcome;
import org.ascreturns.extract.RawRow;
import org.ascreturns.extract.RowDigest;
import org.ascreturns.extract.RowJudge;
import org.ascreturns.returns.cld.Dates;
import org.ascreturns.returns.table.Entry;
import org.ascreturns.returns.table.RowValidator;
import org.ascreturns.returns.table.TableHeader;
import org.ascreturns.rule.CleansedValue;
import org.ascreturns.rule.Finding;
import org.ascreturns.rule.Message;
import org.ascreturns.rule.RuleDefinition;
import org.ascreturns.rule.Severity;
import org.jspecify.annotations.Nullable;

/** Judges one row of the file of discharges: reads it, binds it, validates it. */
final class DischargeJudge implements RowJudge {

  private static final String KIND = "Discharge";

  private final TableHeader<DischargeField> header;
  private final DischargeContext context;
  private final DischargeCodes codes;
  private final RowValidator<DischargeField> validator;
  private final RowDigest digest = new RowDigest();
  private List<Finding> findings = new ArrayList<>();
  private List<CleansedValue> cleansed = new ArrayList<>();

  DischargeJudge(
      TableHeader<DischargeField> header,
      DischargeContext context,
      DischargeCodes codes,
      RowValidator<DischargeField> validator) {
    this.header = header;
    this.context = context;
    this.codes = codes;
    this.validator = validator;
  }

  @Override
  public Outcome judge(ExtractRow row) {
    if (row.blank()) {
      return new Outcome.Blank(row.line(), row.lines());
    }
    findings = new ArrayList<>();
    cleansed = new ArrayList<>();
    if (row.values().length != header.size()) {
      return ragged(row);
    }
    Discharge discharge = bind(values(row.values()));
    validate(discharge);
    Outcome.Subject subject = subject(row.values(), discharge);
    return findings.stream().anyMatch(found -> found.rule().severity() == Severity.REJECT)
        ? rejected(row, subject, header.discarded())
        : new Outcome.Accepted(
            row.line(), row.lines(), subject, findings, cleansed, new Columns(discharge, subject));
  }

  private Outcome ragged(ExtractRow row) {
    RuleDefinition rule = context.rule(Sts4F05RaggedLine.class);
    if (rule != null) {
      String message =
          Message.of(
              rule.message(),
              "(line)",
              null,
              "line",
              row.line(),
              "actual",
              row.values().length,
              "expected",
              header.size());
      findings.add(new Finding(rule, "(line)", null, message));
    }
    Outcome.Subject nobody = new Outcome.Subject(null, null, null, null, null, "line");
    return rejected(row, nobody, header.discardedOfRagged(row.values().length));
  }

  private Outcome.Rejected rejected(ExtractRow row, Outcome.Subject subject, BitSet hidden) {
    digest.of(row.values());
    return new Outcome.Rejected(
        row.line(),
        row.lines(),
        subject,
        findings,
        cleansed,
        digest.high(),
        digest.low(),
        RawRow.csv(row.values(), hidden));
  }

  /** What is filled in, without blanks around it. */
  private Map<DischargeField, String> values(String[] values) {
    Map<DischargeField, String> filled = new EnumMap<>(DischargeField.class);
    header
        .values(values)
        .forEach(
            (field, raw) -> {
              String value = Blanks.strip(raw);
              if (!value.isEmpty()) {
                filled.put(field, value);
              }
            });
    return filled;
  }

  private Discharge bind(Map<DischargeField, String> values) {
    String person = values.get(DischargeField.PERSON_REF);
    return new Discharge(
        new Entry<>(person, person),
        date(values, DischargeField.BIRTH_DATE),
        code(values, DischargeField.GENDER),
        date(values, DischargeField.DISCHARGE_DATE),
        serviceStart(values),
        code(values, DischargeField.INTENTION_HOME),
        code(values, DischargeField.STATUS_91_DAY),
        date(values, DischargeField.STATUS_DATE));
  }

  private static Entry<LocalDate> date(Map<DischargeField, String> values, DischargeField field) {
    String raw = values.get(field);
    LocalDate plain = raw == null ? null : Dates.plain(raw);
    return new Entry<>(raw, plain == null && raw != null ? Dates.otherForm(raw) : plain);
  }

  private Entry<LocalDate> serviceStart(Map<DischargeField, String> values) {
    Entry<LocalDate> start = date(values, DischargeField.SERVICE_START_DATE);
    if (start.raw() != null && start.value() == null) {
      add(Sts4R12OddServiceStart.class, DischargeField.SERVICE_START_DATE, start.raw());
      change(Sts4R12OddServiceStart.class, DischargeField.SERVICE_START_DATE, start.raw(), null);
    }
    return start;
  }

  private Entry<String> code(Map<DischargeField, String> values, DischargeField field) {
    String raw = values.get(field);
    String value = raw == null ? null : codes.match(field, raw);
    if (value != null && !value.equals(raw)) {
      add(Sts4R10Tidied.class, field, raw, "new", value);
      change(Sts4R10Tidied.class, field, raw, value);
    }
    return new Entry<>(raw, value);
  }

  private void validate(Discharge discharge) {
    RowValidator.Broken<DischargeField> broken = validator.broken(discharge);
    broken
        .row()
        .forEach(
            hit -> {
              DischargeField field = hit.fields().get(0);
              add(hit.home(), field, raw(discharge, field), hit.slots().toArray());
            });
    for (RowValidator.Component component : broken.components()) {
      DischargeField field = component(component.name());
      add(
          component.home(),
          field,
          raw(discharge, field),
          "expected",
          String.join(", ", codes.expected(field)));
    }
  }

  /** The field of a record component: status91Day is status_91_day. */
  private static DischargeField component(String name) {
    return DischargeField.valueOf(
        name.replaceAll("([A-Z]|[0-9]+)", "_$1").toUpperCase(Locale.ROOT));
  }

  private static @Nullable String raw(Discharge discharge, DischargeField field) {
    return switch (field) {
      case PERSON_REF -> discharge.personRef().raw();
      case BIRTH_DATE -> discharge.birthDate().raw();
      case GENDER -> discharge.gender().raw();
      case DISCHARGE_DATE -> discharge.dischargeDate().raw();
      case SERVICE_START_DATE -> discharge.serviceStartDate().raw();
      case INTENTION_HOME -> discharge.intentionHome().raw();
      case STATUS_91_DAY -> discharge.status91Day().raw();
      case STATUS_DATE -> discharge.statusDate().raw();
    };
  }

  private void add(Class<?> home, DischargeField field, @Nullable String value, Object... slots) {
    RuleDefinition rule = context.rule(home);
    if (rule != null) {
      findings.add(
          new Finding(
              rule,
              field.specName(),
              value,
              Message.of(rule.message(), field.label(), value, slots)));
    }
  }

  private void change(
      Class<?> home, DischargeField field, @Nullable String before, @Nullable String after) {
    RuleDefinition rule = context.rule(home);
    if (rule != null) {
      cleansed.add(new CleansedValue(rule.id(), field.specName(), before, after));
    }
  }

  /** Speaks of the record in the words of the view extract.subject. */
  private Outcome.Subject subject(String[] values, Discharge discharge) {
    String person = discharge.personRef().value();
    StringJoiner key = new StringJoiner("|");
    if (person != null) {
      key.add(person);
    }
    key.add(KIND);
    if (discharge.dischargeDate().value() != null) {
      key.add(discharge.dischargeDate().value().toString());
    }
    return new Outcome.Subject(
        null, person, KIND, header.team(values), header.carried(values), key.toString());
  }

  /** An accepted discharge on its way into {@code extract.sts004_discharge}. */
  private record Columns(Discharge discharge, Outcome.Subject subject)
      implements Consumer<CopyRow> {
    @Override
    public void accept(CopyRow row) {
      row.text(discharge.personRef().value())
          .date(discharge.birthDate().value())
          .text(discharge.gender().value())
          .date(discharge.dischargeDate().value())
          .date(discharge.serviceStartDate().value())
          .text(discharge.intentionHome().value())
          .text(discharge.status91Day().value())
          .date(discharge.statusDate().value())
          .text(subject.team())
          .texts(subject.carried());
    }
  }
}
