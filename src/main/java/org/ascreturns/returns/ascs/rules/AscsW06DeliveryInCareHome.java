package org.ascreturns.returns.ascs.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-W06",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"MechOfDelivery"},
    check = "1-4 while SupportSetting is 2 or 3 (allowed where true)",
    message = "MechOfDelivery is {value} while SupportSetting is residential or nursing care",
    why = "The mechanism of delivery is about support in the community.",
    fix = "Enter 5 (not applicable); leave it where it is true.",
    example = "SupportSetting 2, MechOfDelivery 1",
    basis = "source")
public final class AscsW06DeliveryInCareHome implements PersonRule {

  @Override
  public void check(Person person, Hits hits) {
    if (person.deliveredIs("SupportSetting", 2, 3)
        && person.deliveredIs("MechOfDelivery", 1, 2, 3, 4)) {
      hits.add(getClass(), person.fields().field("MechOfDelivery"));
    }
  }
}
