package org.ascreturns.returns.cld.sample;

/** An unpaid carer in contact with the council in their own right. */
final class CarerCourse {

  private static final Weighted<String> NO_SUPPORT =
      new Weighted<String>()
          .or(Codes.ADVICE, 55)
          .or(Codes.DECLINED, 15)
          .or(Codes.OTHER_SERVICE, 12)
          .or(Codes.NOT_OFFERED, 10)
          .or(Codes.NFA_OTHER, 8);

  private final Journey journey;
  private final Chance chance;
  private final CouncilYear year;

  CarerCourse(Journey journey) {
    this.journey = journey;
    this.chance = journey.chance;
    this.year = journey.year;
  }

  void live() {
    int way = chance.below(100);
    if (way < 20) {
      ask(year.someDay(chance, year.start), NO_SUPPORT.draw(chance));
    } else if (way < 40) {
      assessed(NO_SUPPORT.draw(chance));
    } else if (way < 72) {
      newSupport();
    } else {
      supportedForYears();
    }
  }

  private void ask(int day, String outcome) {
    journey.request(day - chance.between(0, 4), day, outcome, Codes.COMMUNITY_ROUTE);
  }

  private int assessed(String outcome) {
    int asked = year.someDay(chance, year.start);
    ask(asked, Codes.TO_ASSESSMENT);
    int start = journey.after(asked, 1, 20);
    int end = journey.after(start, 0, 20);
    String type = chance.percent(75) ? Codes.LONG_ASSESSMENT : Codes.SHORT_ASSESSMENT;
    journey.assessment(start, end, outcome, type);
    return end;
  }

  private void newSupport() {
    int day = journey.after(assessed(Codes.TO_SERVICES), 1, 20);
    Offer offer = Commissioning.forCarer(chance);
    if (offer.frequency().equals(Codes.ONE_OFF)) {
      journey.service(offer, day, day, Codes.ENDED);
    } else if (chance.percent(30)) {
      journey.service(offer, day, day + chance.between(10, 150), Codes.ENDED);
    } else {
      journey.service(offer, day);
    }
    if (day <= year.end && chance.percent(60)) {
      review(journey.after(day, 40, 200));
    }
  }

  private void supportedForYears() {
    int since = year.start - chance.between(20, 2_000);
    journey.service(
        Commissioning.ongoingForCarer(chance), Math.max(since, journey.person.adultFrom() + 1));
    if (chance.percent(75)) {
      review(year.someDay(chance, Math.max(year.start, since + 40)));
    }
  }

  private void review(int day) {
    String outcome = chance.percent(75) ? Codes.CONTINUES : Codes.TO_SERVICES;
    journey.review(day, journey.after(day, 0, 10), outcome, Codes.PLANNED);
  }
}
