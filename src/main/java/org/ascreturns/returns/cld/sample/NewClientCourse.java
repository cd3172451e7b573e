package org.ascreturns.returns.cld.sample;

/** Somebody asks for support who has none: the ways that such a request can go. */
final class NewClientCourse {

  private static final Weighted<String> ROUTES =
      Weighted.of(CodeLists.get().values("Request_Route_of_Access"), 0, 27, 6, 56, 1, 4, 3, 3);
  private static final Weighted<String> NO_SUPPORT =
      new Weighted<String>()
          .or(Codes.ADVICE, 45)
          .or(Codes.OTHER_SERVICE, 12)
          .or(Codes.DECLINED, 9)
          .or(Codes.NOT_OFFERED, 8)
          .or(Codes.SELF_FUNDED, 8)
          .or(Codes.NFA_OTHER, 6)
          .or(Codes.NHS, 5)
          .or(Codes.DECEASED, 4)
          .or(Codes.MOVED, 3);
  private static final Weighted<String> AFTER_REABLEMENT =
      new Weighted<String>()
          .or(Codes.ENDED, 50)
          .or(Codes.ADVICE, 12)
          .or(Codes.SELF_FUNDED, 9)
          .or(Codes.DECLINED, 7)
          .or(Codes.HOSPITAL, 7)
          .or(Codes.NHS, 5)
          .or(Codes.OTHER_SERVICE, 4)
          .or(Codes.ENDED_OTHER, 4)
          .or(Codes.NOT_OFFERED, 2);

  private static final Weighted<String> NO_SUPPORT_AGAIN =
      new Weighted<String>().or(Codes.ADVICE, 60).or(Codes.DECLINED, 20).or(Codes.NFA_OTHER, 20);

  private final Journey journey;
  private final Chance chance;
  private final CouncilYear year;
  private final Setting setting;

  /**
   * @param setting of the long term support that it may lead to
   */
  NewClientCourse(Journey journey, Setting setting) {
    this.journey = journey;
    this.chance = journey.chance;
    this.year = journey.year;
    this.setting = setting;
  }

  void live() {
    int asked = year.someDay(chance, year.start);
    String route = setting.isPrison() ? Codes.PRISON_ROUTE : ROUTES.draw(chance);
    int way = chance.below(100);
    if (way < 22) {
      noSupport(asked, route);
    } else if (way < 36) {
      assessedOnly(asked, route);
    } else if (way < 50) {
      lowLevel(asked, route);
    } else if (way < 68) {
      reablement(asked, route);
    } else if (way < 92) {
      longTerm(asked, route);
    } else {
      otherShortTerm(asked, route);
    }
  }

  /** One row and no more. */
  void asksOnly() {
    ask(year.someDay(chance, year.start), Codes.ADVICE, Codes.COMMUNITY_ROUTE);
  }

  /** A young person of 18 who comes with a plan from children's services. */
  void comesOfAge() {
    int day = Math.min(year.end, journey.person.adultFrom() + chance.between(1, 20));
    int asked = year.someDay(chance, day);
    journey.request(Math.min(day, asked), asked, Codes.TO_ASSESSMENT, Codes.TRANSITION);
    assessThenSupport(asked);
  }

  private void ask(int day, String outcome, String route) {
    int start = chance.percent(55) ? day : day - chance.between(1, 9);
    journey.request(start, day, outcome, route);
  }

  private void noSupport(int asked, String route) {
    String outcome = NO_SUPPORT.draw(chance);
    ask(asked, outcome, route);
    if (outcome.equals(Codes.DECEASED)) {
      journey.person.death = asked;
    } else if (chance.percent(25)) {
      ask(journey.after(asked, 30, 200), Codes.ADVICE, Codes.COMMUNITY_ROUTE);
    }
  }

  private void assessedOnly(int asked, String route) {
    ask(asked, Codes.TO_ASSESSMENT, route);
    int start = journey.after(asked, 1, 25);
    String type = chance.percent(60) ? Codes.LONG_ASSESSMENT : Codes.SHORT_ASSESSMENT;
    String outcome = NO_SUPPORT.draw(chance);
    int end = journey.after(start, 0, 30);
    journey.assessment(start, end, outcome, type);
    if (outcome.equals(Codes.DECEASED)) {
      journey.person.death = Math.min(end, year.end);
    }
  }

  private void lowLevel(int asked, String route) {
    ask(asked, Codes.TO_ASSESSMENT, route);
    int start = journey.after(asked, 1, 15);
    int end = journey.after(start, 0, 10);
    journey.assessment(start, end, Codes.TO_SERVICES, Codes.SHORT_ASSESSMENT);
    lowLevelFrom(journey.after(end, 1, 3));
  }

  private void lowLevelFrom(int day) {
    Offer offer = Commissioning.lowLevel(chance);
    if (offer.component().equals(Codes.EQUIPMENT)) {
      journey.service(offer, day, day, Codes.ENDED);
      if (chance.percent(30)) {
        int later = journey.after(day, 5, 60);
        journey.service(Commissioning.equipment(chance), later, later, Codes.ENDED);
      }
    } else if (chance.percent(40)) {
      journey.service(offer, day, day + chance.between(20, 120), Codes.ENDED);
    } else {
      journey.service(offer, day);
    }
  }

  private void reablement(int asked, String route) {
    ask(asked, Codes.TO_ST_MAX, route);
    int start = chance.percent(85) ? asked + chance.between(0, 6) : asked + chance.between(29, 50);
    int end = start + (chance.percent(80) ? chance.between(10, 42) : chance.between(43, 80));
    int next = chance.below(100);
    String outcome = next < 32 ? Codes.TO_ASSESSMENT : AFTER_REABLEMENT.draw(chance);
    journey.service(Commissioning.reablement(chance), start, end, outcome);
    if (next < 32) {
      afterReablement(end);
    } else if (next < 40) {
      lowLevelFrom(end + chance.between(0, 3));
    } else if (next < 44) {
      shortStay(end + chance.between(0, 3));
    } else if (next < 50) {
      journey.person.death = Math.min(chance.between(start, end), year.end);
    } else if (next < 62) {
      ask(journey.after(end, 20, 150), NO_SUPPORT_AGAIN.draw(chance), Codes.COMMUNITY_ROUTE);
    }
  }

  private void afterReablement(int end) {
    if (chance.percent(50)) {
      journey.review(end, end, Codes.TO_ASSESSMENT, Codes.SHORT_TERM_REVIEW);
    }
    int start = end + chance.between(0, 3);
    int assessed = start + chance.between(0, 12);
    journey.assessment(start, assessed, Codes.TO_SERVICES, Codes.LONG_ASSESSMENT);
    supportFrom(assessed + chance.between(0, 3));
  }

  private void longTerm(int asked, String route) {
    ask(asked, Codes.TO_ASSESSMENT, route);
    assessThenSupport(asked);
  }

  private void assessThenSupport(int asked) {
    int start = journey.after(asked, 1, chance.percent(75) ? 20 : 60);
    int end = journey.after(start, 1, 30);
    journey.assessment(start, end, Codes.TO_SERVICES, Codes.LONG_ASSESSMENT);
    supportFrom(chance.percent(70) ? end + chance.between(0, 3) : journey.after(end, 4, 30));
  }

  private void supportFrom(int day) {
    if (day <= year.end) {
      new LongTermCourse(journey, setting).begins(day);
    }
  }

  private void otherShortTerm(int asked, String route) {
    ask(asked, Codes.TO_SERVICES, route);
    int end = shortStay(asked + chance.between(0, 5));
    if (chance.percent(45)) {
      supportFrom(end + chance.between(1, 3));
    }
  }

  private int shortStay(int day) {
    int end = day + chance.between(5, 42);
    journey.service(Commissioning.otherShortTerm(chance), day, end, Codes.ENDED);
    return end;
  }
}
