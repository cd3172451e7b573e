package org.ascreturns.returns.dols;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.ascreturns.extract.CopyRow;
import org.ascreturns.extract.ExtractRow;
import org.ascreturns.extract.Outcome;
import org.ascreturns.extract.RawRow;
import org.ascreturns.extract.RowDigest;
import org.ascreturns.extract.RowJudge;
import org.ascreturns.returns.dols.rules.Application;
import org.ascreturns.returns.dols.rules.Code;
import org.ascreturns.returns.dols.rules.Dols903RaggedLine;
import org.ascreturns.returns.dols.rules.DolsContext;
import org.ascreturns.returns.dols.rules.DolsField;
import org.ascreturns.returns.table.Entry;
import org.ascreturns.returns.table.RowHit;
import org.ascreturns.returns.table.RowValidator;
import org.ascreturns.returns.table.TableHeader;
import org.ascreturns.rule.CleansedValue;
import org.ascreturns.rule.Finding;
import org.ascreturns.rule.Message;
import org.ascreturns.rule.RuleDefinition;
import org.ascreturns.rule.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Judges one application, stage by stage (specification, section 5.2): cleansing, one field,
 * several fields, part of this return or not. A rule speaks once for a row, of all fields that
 * break it.
 */
final class ApplicationJudge implements RowJudge {

  static final String KIND = "Application";
  private final TableHeader<String> header;
  private final NationalFields fields;
  private final CodeLists codes;
  private final DolsContext context;
  private final RowValidator<DolsField> validator;
  private final RowDigest digest = new RowDigest();

  ApplicationJudge(
      TableHeader<String> header, NationalFields fields, CodeLists codes, DolsContext context) {
    this.header = header;
    this.fields = fields;
    this.codes = codes;
    this.context = context;
    this.validator = new RowValidator<>(context);
  }

  @Override
  public Outcome judge(ExtractRow row) {
    if (row.blank()) {
      return new Outcome.Blank(row.line(), row.lines());
    }
    if (row.values().length != header.size()) {
      return ragged(row);
    }
    ApplicationReader reader = new ApplicationReader(fields, codes, header.values(row.values()));
    Application application = reader.read();
    Findings found = new Findings(application);
    reader.changes().forEach(found::change);
    found.tellChanges(reader.changes());
    Set<DolsField> unusable = ofOneField(application, found);
    Application usable = application.without(unusable);
    ofSeveralFields(usable, Application.RowStage.class, found);
    if (!found.reject()) {
      ofSeveralFields(usable, Application.ScopeStage.class, found);
    }
    Outcome.Subject subject = subject(row.values(), application);
    return found.reject()
        ? rejected(row, subject, found, header.discarded())
        : new Outcome.Accepted(
            row.line(),
            row.lines(),
            subject,
            found.findings,
            found.cleansed,
            new Columns(
                application,
                context.locations().type(application.cqcLocationCode().value()),
                reader.further(),
                subject));
  }

  /**
   * Stage 2.
   *
   * @return fields that no rule on several fields may read any more
   */
  private Set<DolsField> ofOneField(Application application, Findings found) {
    Map<String, Set<DolsField>> byRule = new TreeMap<>();
    Map<String, Class<?>> homes = new TreeMap<>();
    for (RowValidator.Component broken : validator.broken(application).components()) {
      RuleDefinition rule = context.rule(broken.home());
      if (rule != null) {
        homes.put(rule.id(), broken.home());
        byRule
            .computeIfAbsent(rule.id(), id -> new TreeSet<>())
            .add(DolsField.ofComponent(broken.name()));
      }
    }
    Set<DolsField> unusable = EnumSet.noneOf(DolsField.class);
    byRule.forEach(
        (id, broken) -> {
          RuleDefinition rule = found.add(homes.get(id), List.copyOf(broken));
          // What is merely not for this return can be read.
          if (rule != null && rule.severity() == Severity.REJECT && !rule.outside()) {
            unusable.addAll(broken);
          }
        });
    return unusable;
  }

  /** Stages 3 and 4. */
  private void ofSeveralFields(Application application, Class<?> stage, Findings found) {
    List<RowHit<DolsField>> hits = new ArrayList<>(validator.broken(application, stage).row());
    hits.sort(Comparator.comparing(hit -> hit.home().getSimpleName()));
    hits.forEach(hit -> found.add(hit.home(), hit.fields(), hit.slots().toArray()));
  }

  private Outcome ragged(ExtractRow row) {
    List<Finding> findings = new ArrayList<>();
    RuleDefinition rule = context.rule(Dols903RaggedLine.class);
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
    digest.of(row.values());
    return new Outcome.Rejected(
        row.line(),
        row.lines(),
        new Outcome.Subject(null, null, null, null, null, "line"),
        findings,
        List.of(),
        digest.high(),
        digest.low(),
        RawRow.csv(row.values(), header.discardedOfRagged(row.values().length)));
  }

  private Outcome.Rejected rejected(
      ExtractRow row, Outcome.Subject subject, Findings found, BitSet hidden) {
    digest.of(row.values());
    return new Outcome.Rejected(
        row.line(),
        row.lines(),
        subject,
        found.findings,
        found.cleansed,
        digest.high(),
        digest.low(),
        RawRow.csv(row.values(), hidden));
  }

  /** Speaks of the record in the words of the view extract.subject. */
  private Outcome.Subject subject(String[] values, Application application) {
    String person = application.personReference().value();
    String record = application.localCaseId().value();
    LocalDate received = application.dateApplicationReceived().value();
    StringJoiner key = new StringJoiner("|");
    if (person != null) {
      key.add(person);
    }
    key.add(KIND);
    if (record != null) {
      key.add(record);
    } else if (received != null) {
      key.add(received.toString());
    }
    return new Outcome.Subject(
        record, person, KIND, header.team(values), header.carried(values), key.toString());
  }

  /** What is found of one row. */
  private final class Findings {
    private final Application application;
    private final List<Finding> findings = new ArrayList<>();
    private final List<CleansedValue> cleansed = new ArrayList<>();

    Findings(Application application) {
      this.application = application;
    }

    boolean reject() {
      return findings.stream().anyMatch(found -> found.rule().severity() == Severity.REJECT);
    }

    void change(ApplicationReader.Change change) {
      RuleDefinition rule = context.rule(change.home());
      if (rule != null) {
        cleansed.add(
            new CleansedValue(
                rule.id(), fields.name(change.field()), change.before(), change.after()));
      }
    }

    /** One finding for all fields that a rule has changed. */
    void tellChanges(List<ApplicationReader.Change> changes) {
      changes.stream()
          .map(ApplicationReader.Change::home)
          .distinct()
          .sorted(Comparator.comparing(Class::getSimpleName))
          .forEach(
              home -> {
                List<ApplicationReader.Change> own =
                    changes.stream().filter(change -> change.home() == home).toList();
                tell(
                    home,
                    own.stream().map(ApplicationReader.Change::field).toList(),
                    joined(own.stream().map(ApplicationReader.Change::before).toList()));
              });
    }

    @Nullable RuleDefinition add(@Nullable Class<?> home, List<DolsField> broken, Object... slots) {
      return home == null
          ? null
          : tell(
              home,
              broken,
              joined(broken.stream().map(field -> application.entry(field).raw()).toList()),
              slots);
    }

    private @Nullable RuleDefinition tell(
        Class<?> home, List<DolsField> broken, @Nullable String value, Object... slots) {
      RuleDefinition rule = context.rule(home);
      if (rule != null) {
        findings.add(
            new Finding(
                rule,
                String.join(";", broken.stream().map(fields::name).toList()),
                value,
                message(rule, broken, value, slots)));
      }
      return rule;
    }

    private String message(
        RuleDefinition rule, List<DolsField> broken, @Nullable String value, Object... slots) {
      List<Object> filled = new ArrayList<>(List.of(slots));
      filled.add("fields");
      filled.add(String.join(", ", broken.stream().map(DolsField::label).toList()));
      filled.add("expected");
      filled.add(context.council());
      filled.add("extract_date");
      filled.add(context.extractDate());
      for (DolsField field : DolsField.values()) {
        if (rule.message().contains('{' + field.specName() + '}')) {
          filled.add(field.specName());
          filled.add(said(application.entry(field)));
        }
      }
      return Message.of(rule.message(), rule.message(), value, filled.toArray());
    }
  }

  private static Object said(Entry<?> entry) {
    if (entry.value() instanceof LocalDate day) {
      return day;
    }
    String raw = entry.raw();
    return raw == null ? "(blank)" : raw;
  }

  /** The values in the order of the fields; null if all are blank. */
  private static @Nullable String joined(List<@Nullable String> values) {
    if (values.stream().allMatch(value -> value == null)) {
      return null;
    }
    StringJoiner joined = new StringJoiner(";");
    values.forEach(value -> joined.add(value == null ? "" : value));
    return joined.toString();
  }

  /** An accepted application on its way into {@code extract.dols_application}. */
  private record Columns(
      Application application,
      @Nullable String locationType,
      List<@Nullable String> further,
      Outcome.Subject subject)
      implements Consumer<CopyRow> {

    @Override
    public void accept(CopyRow row) {
      for (DolsField field : DolsField.values()) {
        Object value = application.entry(field).value();
        if (field == DolsField.REVIEWS_COMPLETED) {
          row.number(application.reviewsCompleted().value());
        } else if (DATES.contains(field)) {
          row.date((LocalDate) value);
        } else if (value instanceof Code code) {
          row.text(code.code());
        } else {
          row.text((String) value);
        }
      }
      row.text(locationType)
          .texts(further)
          .text(key(application.applicationStatus()))
          .text(key(application.urgentIncluded()))
          .text(subject.team())
          .texts(subject.carried());
    }

    private static @Nullable String key(Entry<Code> entry) {
      return entry.value() == null ? null : entry.value().key();
    }
  }

  private static final Set<DolsField> DATES =
      EnumSet.of(
          DolsField.DATE_APPLICATION_RECEIVED,
          DolsField.DATE_OF_LAST_ASSESSMENT,
          DolsField.APPLICATION_SIGN_OFF_DATE,
          DolsField.AUTHORISATION_START_DATE,
          DolsField.PLANNED_END_DATE,
          DolsField.ACTUAL_END_DATE,
          DolsField.DATE_OF_BIRTH);
}
