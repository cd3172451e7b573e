package org.ascreturns.returns.cld.sample;

import java.util.Locale;

/** One person's way through social care: adds events to their story, one sentence a call. */
final class Journey {

  private static final Weighted<String> DESCRIPTIONS =
      new Weighted<String>()
          .or("", 60)
          .or("Adult contact", 20)
          .or("Initial conversation", 10)
          .or("Occupational therapy", 10);
  private static final Weighted<String> OUTCOMES_ACHIEVED =
      Weighted.of(CodeLists.get().values("Review_Outcomes_Achieved"), 55, 35, 10);

  final Person person;
  final Chance chance;
  final CouncilYear year;
  private int references;

  Journey(Person person, Chance chance, CouncilYear year) {
    this.person = person;
    this.chance = chance;
    this.year = year;
  }

  void request(int start, int end, String outcome, String route) {
    Row row = event(Codes.REQUEST, start, end, outcome);
    row.set(Columns.ROUTE, route);
    row.set(Columns.DESCRIPTION, DESCRIPTIONS.draw(chance));
    team(row, route.equals(Codes.FROM_HOSPITAL) ? "Hospital discharge team" : "Contact centre");
  }

  void assessment(int start, int end, String outcome, String type) {
    Row row = event(Codes.ASSESSMENT, start, end, outcome);
    row.set(Columns.ASSESSMENT_TYPE, type);
    row.set(Columns.ASSESSMENT_METHOD, method());
    if (type.equals(Codes.LONG_ASSESSMENT)) {
      row.set(Columns.ELIGIBLE, outcome.startsWith("NFA") ? Codes.NO : Codes.YES);
    }
    team(row, localTeam());
  }

  void review(int start, int end, String outcome, String reason) {
    Row row = event(Codes.REVIEW, start, end, outcome);
    row.set(Columns.REVIEW_REASON, reason);
    row.set(Columns.REVIEW_METHOD, method());
    if (reason.startsWith(Codes.PLANNED) || chance.percent(30)) {
      row.set(Columns.REVIEW_OUTCOMES, OUTCOMES_ACHIEVED.draw(chance));
    }
    team(row, "Review team");
  }

  /** A service that goes on until it is ended. */
  Row service(Offer offer, int start) {
    Row row = event(Codes.SERVICE, start, Row.OPEN, Codes.CONTINUES);
    offer.fill(row);
    if (row.isCareHome() || offer.component().equals(Codes.HOME_SUPPORT)) {
      row.set(Columns.PROVIDER, "1-9990000" + Identities.pad(chance.between(1, 60), 2));
    }
    team(row, offer.type().equals(Codes.ST_MAX) ? "Reablement team" : "Brokerage team");
    return row;
  }

  void service(Offer offer, int start, int end, String outcome) {
    end(service(offer, start), end, outcome);
  }

  void end(Row service, int day, String outcome) {
    service.end = day;
    service.set(Columns.OUTCOME, outcome);
  }

  /** A day so many days on; offices are shut at the weekend. */
  int after(int day, int from, int to) {
    return year.workday(day + chance.between(from, to));
  }

  private Row event(String type, int start, int end, String outcome) {
    Row row = new Row();
    row.start = start;
    row.end = end;
    row.set(Columns.EVENT_TYPE, type);
    row.set(Columns.OUTCOME, outcome);
    row.set(
        Columns.REFERENCE,
        type.substring(0, 3).toUpperCase(Locale.ROOT) + "-" + person.id() + "-" + ++references);
    person.rows.add(row);
    return row;
  }

  private String method() {
    if (!person.isServiceUser()) {
      return chance.percent(65) ? Codes.CARER_ONLY : Codes.USER_AND_CARER;
    }
    boolean carer = person.details.is(Columns.HAS_CARER, Codes.YES);
    return carer && chance.percent(60) ? Codes.USER_AND_CARER : Codes.USER_ONLY;
  }

  private String localTeam() {
    String reason = person.details.get(Columns.SUPPORT_REASON);
    if (reason.equals(Codes.LEARNING_DISABILITY)) {
      return "Learning disability team";
    }
    if (reason.equals(Codes.MENTAL_HEALTH)) {
      return "Mental health team";
    }
    if (reason.equals(Codes.SUPPORT_TO_CARER)) {
      return "Carers team";
    }
    return chance.percent(50) ? "Community team north" : "Community team south";
  }

  private void team(Row row, String name) {
    row.set(Columns.TEAM, name);
    row.set(Columns.WORKER, "W0" + Identities.pad(chance.between(1, 180), 3));
    row.set(Columns.CASE_LINK, "https://cases.example/adults/" + person.id());
  }
}
