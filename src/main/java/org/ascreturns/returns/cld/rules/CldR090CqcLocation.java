package org.ascreturns.returns.cld.rules;

import java.util.regex.Pattern;
import org.ascreturns.returns.cld.CldDraft;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.returns.cld.RowKind;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R090",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"Provider_CQC_Location_ID"},
    eventTypes = {"Service"},
    check = "Not 1- followed by 6 to 12 digits. Set to null.",
    message = "CQC location {value} is not valid.",
    why = "The registered location cannot be told.",
    fix = "Correct the location identifier in the provider record.",
    example = "100200300",
    basis = "assumed")
public final class CldR090CqcLocation implements Cleansing {
  private static final Pattern CODE = Pattern.compile("1-[0-9]{6,12}");

  @Override
  public void apply(CldDraft draft) {
    String value = draft.text(CldField.PROVIDER_CQC_LOCATION_ID);
    boolean service = draft.kind() == RowKind.SERVICE;
    if (service && value != null && !CODE.matcher(value).matches()) {
      draft.add(getClass(), CldField.PROVIDER_CQC_LOCATION_ID);
      draft.empty(getClass(), CldField.PROVIDER_CQC_LOCATION_ID);
    }
  }
}
