package org.ascreturns.returns.cld.rules;

import java.time.LocalDate;
import org.ascreturns.returns.cld.CldContext;
import org.ascreturns.returns.cld.CldEvent;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.returns.cld.Dates;
import org.ascreturns.returns.cld.RowKind;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R045",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"Date_of_Birth"},
    eventTypes = {"Request", "Assessment", "Service", "Review"},
    check = "Age at event start over 115. Kept, and counted in the oldest band.",
    message = "The person would be {age} years old.",
    why = "Nobody this old is likely; the date of birth is doubtful.",
    fix = "Check the date of birth in the person record.",
    example = "born 01/02/1899",
    basis = "source")
public final class CldR045VeryOld implements RowRule {
  @Override
  public void check(CldEvent event, CldContext context, Hits hits) {
    LocalDate start = event.eventStartDate();
    LocalDate birth = event.dateOfBirth();
    if (event.kind() == RowKind.ASSOCIATION
        || start == null
        || birth == null
        || context.isDummyBirth(birth)) {
      return;
    }
    int age = Dates.age(birth, start);
    if (age > context.maxAgeYears()) {
      hits.add(getClass(), CldField.DATE_OF_BIRTH, "age", age);
    }
  }
}
