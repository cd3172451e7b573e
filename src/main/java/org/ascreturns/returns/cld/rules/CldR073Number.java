package org.ascreturns.returns.cld.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.ascreturns.returns.cld.CldDraft;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R073",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"Unit_Cost", "Planned_units_per_week", "No_of_adults_being_cared_for"},
    eventTypes = {"Request", "Assessment", "Service", "Review"},
    check =
        "Not a number (two decimals allowed; a leading pound sign and thousands commas are stripped first), or the count is not a whole number from 0 to 20. Set to null; blank rules are not also raised.",
    message = "{field} {value} is not a valid number.",
    why = "Costs and counts are added up nationally; a text cannot be.",
    fix = "Write plain numbers with at most two decimals.",
    example = "twelve",
    basis = "source")
public final class CldR073Number implements Cleansing {
  private static final Pattern MONEY =
      Pattern.compile("-?([0-9]{1,16}|[0-9]{1,3}(,[0-9]{3}){1,4})([.][0-9]{1,2})?");
  private static final char POUND = (char) 0xa3;
  private static final BigDecimal MOST_ADULTS = new BigDecimal(20);
  private static final List<CldField> FIELDS =
      List.of(
          CldField.UNIT_COST,
          CldField.PLANNED_UNITS_PER_WEEK,
          CldField.NO_OF_ADULTS_BEING_CARED_FOR);

  @Override
  public void apply(CldDraft draft) {
    for (CldField field : FIELDS) {
      String value = draft.text(field);
      if (value != null) {
        read(draft, field, value);
      }
    }
  }

  private void read(CldDraft draft, CldField field, String value) {
    String bare = bare(value);
    String digits = bare.replace(",", "");
    BigDecimal number = MONEY.matcher(bare).matches() ? new BigDecimal(digits) : null;
    if (number == null || (field == CldField.NO_OF_ADULTS_BEING_CARED_FOR && !countable(number))) {
      draft.add(getClass(), field);
      draft.empty(getClass(), field);
    } else {
      if (!digits.equals(value)) {
        draft.trimmed(field, digits);
      }
      draft.set(field, number);
    }
  }

  /** A whole number from 0 to 20, be it written as 2, 02 or 2.0. */
  private static boolean countable(BigDecimal number) {
    return number.signum() >= 0
        && number.compareTo(MOST_ADULTS) <= 0
        && number.stripTrailingZeros().scale() <= 0;
  }

  /** Without a leading pound sign and the commas of thousands. */
  private static String bare(String value) {
    String sign = value.startsWith("-") ? "-" : "";
    String rest = value.substring(sign.length()).strip();
    String number = !rest.isEmpty() && rest.charAt(0) == POUND ? rest.substring(1).strip() : rest;
    return sign + number;
  }
}
