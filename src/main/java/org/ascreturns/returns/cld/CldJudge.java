package org.ascreturns.returns.cld;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ascreturns.extract.ExtractRow;
import org.ascreturns.extract.Outcome;
import org.ascreturns.extract.RawRow;
import org.ascreturns.extract.RowDigest;
import org.ascreturns.extract.RowJudge;
import org.ascreturns.returns.cld.rules.CldF05RaggedLine;
import org.ascreturns.returns.cld.rules.CldRules;
import org.ascreturns.returns.cld.rules.Cleansing;
import org.ascreturns.returns.cld.rules.RowRulesValidator;
import org.ascreturns.rule.Finding;
import org.ascreturns.rule.RuleDefinition;
import org.ascreturns.rule.Severity;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.jspecify.annotations.Nullable;

/**
 * Judges one row of Client Level Data: cleanses it in the order of spec.md section 9, binds it to a
 * {@link CldEvent}, and validates that.
 */
final class CldJudge implements RowJudge {

  private static final Map<String, CldField> COMPONENTS = new ConcurrentHashMap<>();

  private final CldHeader header;
  private final CldContext context;
  private final Validator validator;
  private final Map<String, ClientGroup> groups;
  private final @Nullable CldField[] columns;
  private final BitSet discarded;
  private final CldDraft draft;
  private final RowDigest digest = new RowDigest();
  private final List<Cleansing> blanks;
  private final List<Cleansing> identity;
  private final List<Cleansing> values;
  private final List<Cleansing> ends;

  CldJudge(
      CldHeader header,
      CldContext context,
      Validator validator,
      Map<String, ClientGroup> groups,
      @Nullable CodeMatcher[] matchers) {
    this.header = header;
    this.context = context;
    this.validator = validator;
    this.groups = groups;
    this.columns = header.columns();
    this.discarded = header.discarded();
    this.draft = new CldDraft(context, matchers);
    this.blanks = inForce(CldRules.blanks());
    this.identity = inForce(CldRules.identity());
    this.values = inForce(CldRules.values());
    this.ends = inForce(CldRules.ends());
  }

  private List<Cleansing> inForce(List<Cleansing> rules) {
    return rules.stream().filter(rule -> context.inForce(rule.getClass())).toList();
  }

  @Override
  public Outcome judge(ExtractRow row) {
    if (row.blank()) {
      return new Outcome.Blank(row.line(), row.lines());
    }
    digest.of(row.values());
    if (row.values().length != header.size()) {
      return ragged(row);
    }
    draft.take(row.values(), columns);
    cleanse();
    CldEvent event = CldBinding.bind(draft);
    validate(event);
    Outcome.Subject subject = subject(row.values(), event);
    for (Finding finding : draft.findings()) {
      if (finding.rule().severity() == Severity.REJECT) {
        return rejected(row, subject, draft.findings(), discarded);
      }
    }
    CldRow loaded = new CldRow(event, digest.high(), digest.low(), subject);
    return new Outcome.Accepted(
        row.line(), row.lines(), subject, draft.findings(), draft.cleansed(), loaded);
  }

  private Outcome ragged(ExtractRow row) {
    RuleDefinition rule = context.rule(CldF05RaggedLine.class);
    List<Finding> findings = new ArrayList<>();
    if (rule != null) {
      findings.add(
          CldFileCheck.finding(
              rule,
              "(line)",
              null,
              "line",
              row.line(),
              "actual",
              row.values().length,
              "expected",
              header.size()));
    }
    Outcome.Subject nobody = new Outcome.Subject(null, null, null, null, null, "line");
    draft.take(new String[0], new CldField[0]);
    return rejected(row, nobody, findings, shifted(row.values().length - header.size()));
  }

  /** In a ragged line the values of a column may stand so many columns to the left or right. */
  private BitSet shifted(int by) {
    BitSet hidden = new BitSet();
    int reach = Math.abs(by);
    discarded.stream().forEach(i -> hidden.set(Math.max(0, i - reach), i + reach + 1));
    return hidden;
  }

  private Outcome.Rejected rejected(
      ExtractRow row, Outcome.Subject subject, List<Finding> findings, BitSet hidden) {
    return new Outcome.Rejected(
        row.line(),
        row.lines(),
        subject,
        findings,
        draft.cleansed(),
        digest.high(),
        digest.low(),
        RawRow.csv(row.values(), hidden));
  }

  private void cleanse() {
    apply(blanks);
    draft.matchCodes();
    apply(identity);
    decideKind();
    apply(values);
    draft.deriveEnd();
    apply(ends);
  }

  private void apply(List<Cleansing> rules) {
    for (Cleansing rule : rules) {
      rule.apply(draft);
    }
  }

  private void decideKind() {
    String clientType = draft.clean(CldField.CLIENT_TYPE);
    ClientGroup group =
        clientType == null
            ? ClientGroup.UNKNOWN
            : groups.getOrDefault(clientType, ClientGroup.UNKNOWN);
    String eventType = draft.clean(CldField.EVENT_TYPE);
    // The national methods go by the event type alone; here an association has no event (CLD-R084).
    if (group == ClientGroup.ASSOCIATION && (context.localRules() || eventType == null)) {
      draft.decide(RowKind.ASSOCIATION, group);
      return;
    }
    draft.decide(eventType == null ? RowKind.UNKNOWN : RowKind.ofEventType(eventType), group);
  }

  private void validate(CldEvent event) {
    report(validator.validate(new WholeRow(event)));
    if (draft.hasUnmatched()) {
      report(validator.validate(event));
    }
  }

  private void report(Set<? extends ConstraintViolation<?>> violations) {
    for (ConstraintViolation<?> violation : violations) {
      HibernateConstraintViolation<?> known = violation.unwrap(HibernateConstraintViolation.class);
      RowRulesValidator.@Nullable AllHits all =
          known.getDynamicPayload(RowRulesValidator.AllHits.class);
      if (all != null) {
        all.hits().forEach(hit -> draft.add(hit.home(), hit.field(), hit.slots()));
      } else {
        Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
        draft.add(constraint.annotationType(), component(violation.getPropertyPath().toString()));
      }
    }
  }

  /** The field of a record component: eventStartDate is Event_Start_Date. */
  private static CldField component(String name) {
    return COMPONENTS.computeIfAbsent(
        name,
        key -> CldField.valueOf(key.replaceAll("([A-Z]|[0-9]+)", "_$1").toUpperCase(Locale.ROOT)));
  }

  /** Speaks of the record in the words of the view extract.subject. */
  private Outcome.Subject subject(String[] values, CldEvent event) {
    String reference = event.eventReference();
    String person = event.laPersonUniqueIdentifier();
    String someone = person == null ? event.nhsNumber() : person;
    StringBuilder key = new StringBuilder();
    if (someone != null) {
      key.append(someone).append('|');
    }
    key.append(event.kind().word());
    if (reference != null) {
      key.append('|').append(reference);
    } else if (event.eventStartDate() != null) {
      key.append('|').append(event.eventStartDate());
    }
    return new Outcome.Subject(
        reference, person, event.kind().word(), team(values), carried(values), key.toString());
  }

  private @Nullable String team(String[] values) {
    return header.team() < 0 || values[header.team()].isBlank() ? null : values[header.team()];
  }

  private @Nullable List<@Nullable String> carried(String[] values) {
    if (header.carried().isEmpty()) {
      return null;
    }
    List<@Nullable String> carried = new ArrayList<>(header.carried().size());
    for (int position : header.carried()) {
      carried.add(position < 0 || values[position].isEmpty() ? null : values[position]);
    }
    return carried;
  }
}
