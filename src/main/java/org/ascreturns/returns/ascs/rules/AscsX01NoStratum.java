package org.ascreturns.returns.ascs.rules;

import java.util.List;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-X01",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"Stratum"},
    check = "Stratum cannot be derived (Age, PSR or support setting missing after cleaning)",
    message = "Stratum cannot be derived: {missing} is missing",
    why = "A person without stratum has no weight: in no table of estimates, and in no score.",
    fix = "Find out age, primary support reason and support setting.",
    example = "Age -9",
    basis = "assumed")
public final class AscsX01NoStratum implements PersonRule {

  @Override
  public void check(Person person, Hits hits) {
    if (person.stratum() == null) {
      List<SurveyField> missing =
          List.of("Age", "PrimarySupportReason", "SupportSetting").stream()
              .filter(key -> person.code(key) == null)
              .map(key -> person.fields().field(key))
              .toList();
      hits.add(
          getClass(),
          missing,
          "missing",
          String.join(", ", missing.stream().map(SurveyField::printed).toList()));
    }
  }
}
