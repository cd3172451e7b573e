package org.ascreturns.returns.ascs;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Consumer;
import org.ascreturns.extract.CopyRow;
import org.ascreturns.extract.ExtractRow;
import org.ascreturns.extract.Outcome;
import org.ascreturns.extract.RawRow;
import org.ascreturns.extract.RowDigest;
import org.ascreturns.extract.RowJudge;
import org.ascreturns.returns.ascs.rules.Ascs903RaggedLine;
import org.ascreturns.returns.ascs.rules.AscsContext;
import org.ascreturns.returns.ascs.rules.AscsF08NoPerson;
import org.ascreturns.returns.ascs.rules.Person;
import org.ascreturns.returns.ascs.rules.SurveyField;
import org.ascreturns.returns.ascs.rules.SurveyFields;
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
 * Judges one row of the person sheet: the cleaning rules in their order, each on what the earlier
 * ones left, then the workbook's rules on the values as delivered (specification, section 6). A bad
 * cell becomes missing; the person stays.
 */
final class PersonJudge implements RowJudge {

  static final String KIND = "Person";
  private static final Set<String> NOT_OF_THE_PERSON = AscsExtract.notOfThePerson();

  private final AscsExtract.Columns columns;
  private final String council;
  private final AscsContext context;
  private final RowValidator<SurveyField> validator;
  private final RowDigest digest = new RowDigest();

  /**
   * @param council of rows that name none
   */
  PersonJudge(AscsExtract.Columns columns, String council, AscsContext context) {
    this.columns = columns;
    this.council = council;
    this.context = context;
    this.validator = new RowValidator<>(context);
  }

  @Override
  public Outcome judge(ExtractRow row) {
    if (row.blank()) {
      return new Outcome.Blank(row.line(), row.lines());
    }
    if (columns.ragged(row.values())) {
      return left(
          row,
          Ascs903RaggedLine.class,
          "line",
          row.line(),
          "actual",
          row.values().length,
          "expected",
          columns.size());
    }
    Person person = new Person(columns.fields(), columns.given(row.values()));
    if (person.blank("MethodCollection") && person.blank("Response")) {
      boolean leftOver =
          person.given().entrySet().stream()
              .allMatch(
                  value ->
                      NOT_OF_THE_PERSON.contains(value.getKey()) || value.getValue().isBlank());
      return leftOver
          ? new Outcome.Blank(row.line(), row.lines())
          : left(row, AscsF08NoPerson.class);
    }
    Findings found = new Findings(person);
    context.broken(person, Person.CLEANING).forEach(found::add);
    found.tellCleansed();
    validator.broken(person).row().forEach(found::add);
    Outcome.Subject subject = subject(row, person);
    return found.reject()
        ? rejected(row, subject, found.findings, found.cleansed)
        : new Outcome.Accepted(
            row.line(),
            row.lines(),
            subject,
            found.findings,
            found.cleansed,
            new Written(person, laCode(person), primaryKey(row, person), subject));
  }

  private String laCode(Person person) {
    String own = person.given("LaCode");
    // In the workbook the column repeats the sign-off sheet.
    return own == null || own.isBlank() || columns.header() == null ? council : own.strip();
  }

  private String primaryKey(ExtractRow row, Person person) {
    return laCode(person) + "_" + columns.place(row.line());
  }

  /** A row that is no person. */
  private Outcome left(ExtractRow row, Class<?> home, Object... slots) {
    List<Finding> findings = new ArrayList<>();
    RuleDefinition rule = context.rule(home);
    if (rule != null) {
      findings.add(
          new Finding(
              rule.withSeverity(Severity.REJECT),
              "(line)",
              null,
              Message.of(rule.message(), "(line)", null, slots)));
    }
    return rejected(
        row,
        new Outcome.Subject(null, null, null, null, null, "line " + row.line()),
        findings,
        List.of());
  }

  private Outcome rejected(
      ExtractRow row,
      Outcome.Subject subject,
      List<Finding> findings,
      List<CleansedValue> cleansed) {
    digest.of(row.values());
    return new Outcome.Rejected(
        row.line(),
        row.lines(),
        subject,
        findings,
        cleansed,
        digest.high(),
        digest.low(),
        RawRow.csv(row.values(), hidden(row.values())));
  }

  private BitSet hidden(String[] values) {
    TableHeader<SurveyField> header = columns.header();
    if (header == null) {
      return new BitSet();
    }
    return values.length == header.size()
        ? header.discarded()
        : header.discardedOfRagged(values.length);
  }

  /** Speaks of the person in the words of the view extract.subject. */
  private Outcome.Subject subject(ExtractRow row, Person person) {
    String serial = person.given("SerialNo");
    String key = primaryKey(row, person);
    TableHeader<SurveyField> header = columns.header();
    StringJoiner tells = new StringJoiner("|");
    tells.add(laCode(person)).add(KIND).add(serial == null ? key : serial);
    return new Outcome.Subject(
        key,
        serial,
        KIND,
        header == null ? null : header.team(row.values()),
        header == null ? null : header.carried(row.values()),
        tells.toString());
  }

  /** What is found of one row. */
  private final class Findings {
    private final Person person;
    private final List<Finding> findings = new ArrayList<>();
    private final List<CleansedValue> cleansed = new ArrayList<>();

    Findings(Person person) {
      this.person = person;
    }

    boolean reject() {
      return findings.stream().anyMatch(found -> found.rule().severity() == Severity.REJECT);
    }

    /** Before and after of every value that a rule has blanked, and of the stratum. */
    void tellCleansed() {
      person
          .cleansed()
          .forEach(
              (key, rule) ->
                  cleansed.add(
                      new CleansedValue(
                          rule, columns.fields().field(key).printed(), person.given(key), null)));
      findings.stream()
          .filter(found -> found.rule().id().equals("ASCS-D01"))
          .forEach(
              found ->
                  cleansed.add(
                      new CleansedValue(
                          found.rule().id(),
                          "Stratum",
                          found.value(),
                          person.stratum() == null ? null : person.stratum().toString())));
    }

    void add(RowHit<SurveyField> hit) {
      RuleDefinition rule = context.rule(hit.home());
      if (rule != null) {
        String field = String.join(";", hit.fields().stream().map(SurveyField::printed).toList());
        String value = joined(hit.fields());
        findings.add(
            new Finding(
                rule,
                field,
                value,
                Message.of(
                    rule.message(), field.replace(";", ", "), value, hit.slots().toArray())));
      }
    }

    /** The values as delivered in the order of the fields; null if all are blank. */
    private @Nullable String joined(List<SurveyField> fields) {
      List<@Nullable String> values =
          fields.stream().<@Nullable String>map(field -> person.given(field.key())).toList();
      if (values.stream().allMatch(value -> value == null)) {
        return null;
      }
      StringJoiner joined = new StringJoiner(";");
      values.forEach(value -> joined.add(value == null ? "" : value));
      return joined.toString();
    }
  }

  /** An accepted person on the way into {@code extract.ascs_person}. */
  private record Written(Person person, String laCode, String primaryKey, Outcome.Subject subject)
      implements Consumer<CopyRow> {

    private static final List<SurveyField> STORED = AscsExtract.stored();

    @Override
    public void accept(CopyRow row) {
      row.text(laCode)
          .text(primaryKey)
          .text(person.given("SerialNo"))
          .integer(person.stratum())
          .flag(person.easyRead())
          .flag(person.canAnswer2c());
      for (SurveyField field : STORED) {
        row.integer(person.fields().has(field.key()) ? person.code(field.key()) : null);
      }
      List<@Nullable String> given = new ArrayList<>();
      for (SurveyField field : SurveyFields.all()) {
        given.add(person.given(field.key()));
      }
      row.texts(given).text(subject.team()).texts(subject.carried());
    }
  }
}
