package org.ascreturns.returns.dols;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascreturns.extract.Blanks;
import org.ascreturns.returns.dols.NationalFields.NationalField;
import org.ascreturns.returns.dols.rules.Application;
import org.ascreturns.returns.dols.rules.Code;
import org.ascreturns.returns.dols.rules.Dols501Trimmed;
import org.ascreturns.returns.dols.rules.Dols502DateForm;
import org.ascreturns.returns.dols.rules.Dols503CodeForm;
import org.ascreturns.returns.dols.rules.Dols504RequirementBlank;
import org.ascreturns.returns.dols.rules.Dols505GenderBlank;
import org.ascreturns.returns.dols.rules.Dols506EthnicityBlank;
import org.ascreturns.returns.dols.rules.Dols507ConditionBlank;
import org.ascreturns.returns.dols.rules.Dols508ReviewsBlank;
import org.ascreturns.returns.dols.rules.DolsField;
import org.ascreturns.returns.table.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Reads one row and cleanses it: stage 1 of the specification, section 5.2. Every change is kept.
 */
final class ApplicationReader {

  /** Digits; perhaps a full stop and zeros; perhaps a hyphen or colon and a text. */
  private static final Pattern CODE =
      Pattern.compile("0*([0-9]+?)(?:\\.0+)?(?:\\s*[-:]\\s*\\S.*)?", Pattern.DOTALL);

  private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]+");

  /** A value that a rule changed. */
  record Change(Class<?> home, DolsField field, @Nullable String before, @Nullable String after) {}

  private final NationalFields fields;
  private final CodeLists codes;
  private final Map<String, String> values;
  private final List<Change> changes = new ArrayList<>();

  /**
   * @param values of the row as they came, by the specification's name of the field
   */
  ApplicationReader(NationalFields fields, CodeLists codes, Map<String, String> values) {
    this.fields = fields;
    this.codes = codes;
    this.values = values;
  }

  /** What was changed, in the order of the fields. */
  List<Change> changes() {
    return changes;
  }

  Application read() {
    return new Application(
        text(DolsField.LOCAL_CASE_ID),
        text(DolsField.PERSON_REFERENCE),
        text(DolsField.LA_CODE),
        capitals(DolsField.CQC_LOCATION_CODE),
        date(DolsField.DATE_APPLICATION_RECEIVED),
        code(DolsField.URGENT_INCLUDED),
        code(DolsField.AGE_REQUIREMENT),
        code(DolsField.MENTAL_HEALTH_REQUIREMENT),
        code(DolsField.MENTAL_CAPACITY_REQUIREMENT),
        code(DolsField.NO_REFUSALS_REQUIREMENT),
        code(DolsField.ELIGIBILITY_REQUIREMENT),
        code(DolsField.BEST_INTERESTS_REQUIREMENT),
        date(DolsField.DATE_OF_LAST_ASSESSMENT),
        date(DolsField.APPLICATION_SIGN_OFF_DATE),
        code(DolsField.APPLICATION_STATUS),
        code(DolsField.REASON_NOT_GRANTED),
        date(DolsField.AUTHORISATION_START_DATE),
        date(DolsField.PLANNED_END_DATE),
        date(DolsField.ACTUAL_END_DATE),
        number(DolsField.REVIEWS_COMPLETED),
        date(DolsField.DATE_OF_BIRTH),
        code(DolsField.GENDER),
        code(DolsField.ETHNICITY),
        code(DolsField.MAIN_CONDITION),
        Set.of());
  }

  /** Values of the columns that the return takes over as they come. */
  List<@Nullable String> further() {
    List<@Nullable String> further = new ArrayList<>();
    for (NationalField field : fields.further()) {
      String value = Blanks.strip(values.getOrDefault(field.field(), ""));
      further.add(value.isEmpty() ? null : value);
    }
    return further;
  }

  private Entry<String> text(DolsField field) {
    String came = came(field);
    String value = trimmed(field, came, Blanks.strip(came));
    return new Entry<>(value, value);
  }

  private Entry<String> capitals(DolsField field) {
    String came = came(field);
    String stripped = Blanks.strip(came);
    String value = trimmed(field, came, stripped.toUpperCase(Locale.ROOT));
    return new Entry<>(value == null ? null : stripped, value);
  }

  private Entry<LocalDate> date(DolsField field) {
    String raw = filled(field);
    LocalDate day = raw == null ? null : DolsDates.read(raw, field == DolsField.DATE_OF_BIRTH);
    if (raw != null && day != null && !DolsDates.isIso(raw)) {
      changes.add(new Change(Dols502DateForm.class, field, raw, day.toString()));
    }
    return new Entry<>(raw, day);
  }

  private Entry<Code> code(DolsField field) {
    NationalField national = fields.of(field);
    String raw = filled(field);
    if (national == null || national.codeList().isEmpty()) {
      return new Entry<>(raw, null);
    }
    String bare = raw == null ? ifBlank(field) : bare(codes.mapped(national.codeList(), raw));
    if (raw != null && !raw.equals(bare)) {
      changes.add(new Change(Dols503CodeForm.class, field, raw, bare));
    }
    return new Entry<>(raw, bare == null ? null : codes.code(national.codeList(), bare));
  }

  private static String bare(String value) {
    Matcher code = CODE.matcher(value);
    return code.matches() ? code.group(1) : value;
  }

  private Entry<BigDecimal> number(DolsField field) {
    String raw = filled(field);
    String written = raw == null ? ifBlank(field) : raw;
    return new Entry<>(
        raw,
        written != null && WHOLE_NUMBER.matcher(written).matches()
            ? new BigDecimal(written)
            : null);
  }

  /** The value without blanks around it; null if nothing is left. */
  private @Nullable String filled(DolsField field) {
    String came = came(field);
    return trimmed(field, came, Blanks.strip(came));
  }

  private String came(DolsField field) {
    return values.getOrDefault(field.specName(), "");
  }

  private @Nullable String trimmed(DolsField field, String came, String now) {
    String value = now.isEmpty() ? null : now;
    if (!now.equals(came)) {
      changes.add(new Change(Dols501Trimmed.class, field, came, value));
    }
    return value;
  }

  /** What a blank stands for; null if for a blank. */
  private @Nullable String ifBlank(DolsField field) {
    NationalField national = fields.of(field);
    Class<?> home = homeOfBlank(field);
    if (national == null || national.ifBlank().isEmpty() || home == null) {
      return null;
    }
    changes.add(new Change(home, field, null, national.ifBlank()));
    return national.ifBlank();
  }

  private static @Nullable Class<?> homeOfBlank(DolsField field) {
    if (DolsField.REQUIREMENTS.contains(field)) {
      return Dols504RequirementBlank.class;
    }
    return switch (field) {
      case GENDER -> Dols505GenderBlank.class;
      case ETHNICITY -> Dols506EthnicityBlank.class;
      case MAIN_CONDITION -> Dols507ConditionBlank.class;
      case REVIEWS_COMPLETED -> Dols508ReviewsBlank.class;
      default -> null;
    };
  }
}
