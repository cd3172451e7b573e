package org.ascreturns.returns.cld.rules;

import java.util.List;
import org.ascreturns.returns.cld.CldDraft;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R091",
    scope = Scope.RECORD,
    severity = Severity.CLEANSE,
    fields = {"(any text)"},
    check = "Longer than max_length. Truncated.",
    message = "{field} was too long and was cut.",
    why = "National tables hold so many characters and no more.",
    fix = "Shorten the value in the case record.",
    example = "an event reference of 120 characters",
    basis = "assumed")
public final class CldR091TooLong implements Cleansing {
  private static final List<CldField> FIELDS =
      List.of(
          CldField.LA_PERSON_UNIQUE_IDENTIFIER,
          CldField.EVENT_REFERENCE,
          CldField.EVENT_DESCRIPTION,
          CldField.ADULT_1_LINKED_PERSON_ID,
          CldField.ADULT_2_LINKED_PERSON_ID,
          CldField.ADULT_3_LINKED_PERSON_ID);

  @Override
  public void apply(CldDraft draft) {
    for (CldField field : FIELDS) {
      String value = draft.text(field);
      if (value != null) {
        int max = draft.context().maxLength(field);
        if (value.length() > max) {
          draft.add(getClass(), field);
          draft.replace(getClass(), field, value.substring(0, max).strip());
        } else if (!value.equals(draft.raw(field))) {
          draft.trimmed(field, value);
        }
      }
    }
  }
}
