package org.ascreturns.returns.dols.rules;

import java.math.BigDecimal;
import java.util.List;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-239",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"application_status", "reviews_completed"},
    check = "Status 2 or 3 and reviews completed more than 0.",
    message = "Reviews are recorded but no authorisation was granted.",
    why = "Only an authorisation can be reviewed.",
    fix = "Enter 0, or correct the status.",
    example = "not granted, 2 reviews",
    basis = "assumed")
final class Dols239ReviewsWithout implements RowRule {

  @Override
  public void check(Application application, DolsContext context, Hits hits) {
    BigDecimal reviews = application.reviewsCompleted().value();
    if ((application.is(Status.NOT_GRANTED) || application.is(Status.OPEN))
        && reviews != null
        && reviews.signum() > 0) {
      hits.add(getClass(), List.of(DolsField.REVIEWS_COMPLETED));
    }
  }
}
