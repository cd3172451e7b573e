package org.ascreturns.returns.cld.rules;

import org.ascreturns.returns.cld.CldContext;
import org.ascreturns.returns.cld.CldEvent;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R009",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"NHS_Number"},
    check = "Valid and starts 999 (test range) while parameter allow_test_nhs_numbers is false.",
    message = "NHS number {value} belongs to the test range.",
    why =
        "Numbers that start with 999 are never issued to a person: the record is a test case or was keyed wrongly.",
    fix = "Remove the test record from the extract, or correct the NHS number.",
    example = "9990000018",
    basis = "assumed")
public final class CldR009TestNhsNumber implements RowRule {
  @Override
  public void check(CldEvent event, CldContext context, Hits hits) {
    String number = event.nhsNumber();
    if (number != null && number.startsWith("999") && !context.testNhsNumbersAllowed()) {
      hits.add(getClass(), CldField.NHS_NUMBER);
    }
  }
}
