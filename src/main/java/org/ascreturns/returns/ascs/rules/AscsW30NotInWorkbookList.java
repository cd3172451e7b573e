package org.ascreturns.returns.ascs.rules;

import java.util.List;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-W30",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"any coded field"},
    check = "Value not in workbook_list_range / code list (number stored as text also flagged)",
    message = "{field} is {value}, which the list of the workbook does not have",
    why =
        "The workbook would not have taken the value; what the cleaning rules do not blank is used as it is.",
    fix = "Enter a code of the list.",
    example = "Religion 55",
    basis = "source")
public final class AscsW30NotInWorkbookList implements PersonRule {

  @Override
  public void check(Person person, Hits hits) {
    List<SurveyField> outside =
        person.fields().numbers().stream()
            .filter(
                field ->
                    !person.blank(field.key()) && !Codes.takes(field, person.given(field.key())))
            .toList();
    if (!outside.isEmpty()) {
      hits.add(getClass(), outside);
    }
  }
}
