package org.ascreturns.returns.ascs.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-D01",
    scope = Scope.RECORD,
    severity = Severity.CLEANSE,
    fields = {"Stratum, is_easy_read"},
    check = "After C04: derive stratum (spec 3) and is_easy_read (Questionnaire 3 or 4)",
    message = "Stratum was {value}; the derived stratum {derived} is used",
    why = "The stratum decides the weight; what came in may be out of date.",
    fix = "Nothing; where the stratum is wrong, correct age, support reason or support setting.",
    example = "age 30, stratum 4",
    basis = "source")
public final class AscsD01Stratum implements PersonRule {

  @Override
  public void check(Person person, Hits hits) {
    Integer reason = person.code("PrimarySupportReason");
    Integer age = person.code("Age");
    Integer setting = person.code("SupportSetting");
    Integer stratum = null;
    if (reason != null && age != null && setting != null) {
      stratum = Strata.of(age, reason, setting);
    }
    person.derive(stratum);
    Integer entered = person.delivered("Stratum");
    if (entered != null && entered != Person.MISSING && !entered.equals(stratum)) {
      hits.add(
          getClass(),
          person.fields().field("Stratum"),
          "derived",
          stratum == null ? "(cannot be derived)" : stratum);
    }
  }
}
