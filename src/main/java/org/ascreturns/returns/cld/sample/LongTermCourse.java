package org.ascreturns.returns.cld.sample;

import java.util.ArrayList;
import java.util.List;

/** Life with long term support: reviews, more and less of it, moves, reablement, the end. */
final class LongTermCourse {

  private enum Step {
    NO_CHANGE,
    MORE,
    LESS,
    MOVE,
    REABLEMENT,
    END
  }

  /** A service that runs, and what was bought. */
  private record Running(Row row, Offer offer) {}

  private static final Weighted<Step> AFTER_PLANNED =
      new Weighted<Step>()
          .or(Step.NO_CHANGE, 66)
          .or(Step.MORE, 13)
          .or(Step.LESS, 6)
          .or(Step.MOVE, 7)
          .or(Step.REABLEMENT, 3)
          .or(Step.END, 5);
  private static final Weighted<Step> AFTER_UNPLANNED =
      new Weighted<Step>()
          .or(Step.NO_CHANGE, 28)
          .or(Step.MORE, 28)
          .or(Step.LESS, 9)
          .or(Step.MOVE, 16)
          .or(Step.REABLEMENT, 9)
          .or(Step.END, 10);
  private static final Weighted<String> REASONS =
      Weighted.of(CodeLists.get().values("Review_Reason"), 0, 36, 14, 14, 24, 5, 7, 0);
  private static final Weighted<String> ENDINGS =
      new Weighted<String>()
          .or(Codes.ENDED, 34)
          .or(Codes.ENDED_OTHER, 20)
          .or(Codes.SELF_FUNDED, 12)
          .or(Codes.NHS, 12)
          .or(Codes.MOVED, 8)
          .or(Codes.DECLINED, 8)
          .or(Codes.HOSPITAL, 6);

  private final Journey journey;
  private final Chance chance;
  private final CouncilYear year;
  private final boolean old;
  private final List<Running> running = new ArrayList<>();
  private Setting setting;

  LongTermCourse(Journey journey, Setting setting) {
    this.journey = journey;
    this.chance = journey.chance;
    this.year = journey.year;
    this.setting = setting;
    this.old = journey.person.ageOn(year.end) >= 65;
  }

  /** Support that was there before the year. */
  void goesOnFromEarlierYears() {
    int longest = setting.isCareHome() ? 3_000 : 5_500;
    int ago = chance.percent(30) ? chance.between(5, 365) : chance.between(366, longest);
    int since = Math.max(journey.person.adultFrom() + 1, year.start - ago);
    open(since);
    boolean mustBeSeen = since < year.importDay - 3_500;
    if (mustBeSeen || chance.percent(80)) {
      boolean planned = mustBeSeen || chance.percent(70);
      reviews(year.someDay(chance, Math.max(since + 40, year.start)), planned);
    }
    mayDie(since);
    settle();
  }

  /** Support that begins in the year; the first review follows after six to eight weeks. */
  void begins(int day) {
    open(day);
    if (chance.percent(75)) {
      reviews(journey.after(day, 42, 56), true);
    }
    mayDie(day);
    settle();
  }

  private void open(int day) {
    for (Offer offer : Commissioning.longTerm(setting, old, chance)) {
      boolean addedLater = !running.isEmpty() && day + 400 < year.start && chance.percent(50);
      start(offer, addedLater ? day + chance.between(1, 380) : day);
    }
  }

  private void start(Offer offer, int day) {
    running.add(new Running(journey.service(offer, day), offer));
  }

  private void reviews(int firstDay, boolean firstIsPlanned) {
    int day = firstDay;
    boolean planned = firstIsPlanned;
    for (int round = 0; round < 3 && !running.isEmpty() && day <= year.end; round++) {
      day = journey.after(review(day, planned), 50, 150);
      planned = chance.percent(35);
      if (chance.percent(55)) {
        return;
      }
    }
  }

  /** Gives the day by which all that follows from the review is done. */
  private int review(int day, boolean planned) {
    int end = Math.min(journey.after(day, 0, 14), year.end);
    if (!planned && chance.percent(35)) {
      journey.request(day - 2, day - 1, Codes.TO_ASSESSMENT, Codes.COMMUNITY_ROUTE);
    }
    Step step = (planned ? AFTER_PLANNED : AFTER_UNPLANNED).draw(chance);
    boolean possible = !setting.isPrison() || (step != Step.MOVE && step != Step.REABLEMENT);
    step = possible ? step : Step.NO_CHANGE;
    journey.review(day, end, outcome(step), planned ? Codes.PLANNED : REASONS.draw(chance));
    return take(step, end);
  }

  private String outcome(Step step) {
    return switch (step) {
      case NO_CHANGE -> Codes.CONTINUES;
      case MORE, LESS -> Codes.TO_SERVICES;
      case MOVE -> chance.percent(70) ? Codes.TO_SERVICES : Codes.TO_ASSESSMENT;
      case REABLEMENT -> Codes.TO_ST_MAX;
      case END -> Codes.ENDED_OTHER;
    };
  }

  private int take(Step step, int reviewed) {
    int day = journey.after(reviewed, 1, 18);
    switch (step) {
      case NO_CHANGE -> {
        return reviewed;
      }
      case MORE -> change(day, chance.between(115, 180));
      case LESS -> change(day, chance.between(50, 85));
      case MOVE -> move(day);
      case REABLEMENT -> {
        return reablement(journey.after(reviewed, 1, 6));
      }
      case END -> endAll(day, ENDINGS.draw(chance));
    }
    return day;
  }

  private void change(int day, int percent) {
    Running first = running.remove(0);
    journey.end(first.row(), day - 1, Codes.TO_SERVICES);
    start(first.offer().scaled(percent), day);
  }

  private void move(int day) {
    endAll(day - 1, Codes.TO_SERVICES);
    setting =
        switch (setting) {
          case NURSING -> chance.percent(60) ? Setting.RESIDENTIAL : Setting.COMMUNITY_BUDGET;
          case RESIDENTIAL -> chance.percent(70) ? Setting.NURSING : Setting.COMMUNITY_BUDGET;
          default -> chance.percent(65) ? Setting.RESIDENTIAL : Setting.NURSING;
        };
    open(day);
  }

  private int reablement(int day) {
    int end = day + chance.between(14, 42);
    journey.service(Commissioning.reablement(chance), day, end, Codes.ENDED);
    int next = chance.below(100);
    if (next < 25) {
      change(end + 1, 60);
    } else if (next < 40) {
      change(end + 1, 140);
    } else if (next < 50) {
      endAll(end, Codes.ENDED);
    }
    return end;
  }

  private void endAll(int day, String outcome) {
    running.forEach(service -> journey.end(service.row(), day, outcome));
    running.clear();
  }

  private void mayDie(int from) {
    int percent = setting.isCareHome() ? 16 : old ? 8 : 1;
    if (chance.percent(percent) && !running.isEmpty()) {
      int first = Math.max(from + 1, year.start);
      if (first < year.end) {
        journey.person.death = chance.between(first, year.end);
      }
    }
  }

  /** The address on every row is the latest. */
  private void settle() {
    Row details = journey.person.details;
    if (running.isEmpty()) {
      return;
    }
    String component = running.get(0).offer().component();
    if (setting == Setting.NURSING) {
      details.set(Columns.ACCOMMODATION, Codes.HOME_NURSING);
    } else if (setting == Setting.RESIDENTIAL) {
      details.set(Columns.ACCOMMODATION, Codes.HOME_CARE);
    } else if (setting.isPrison()) {
      details.set(Columns.ACCOMMODATION, Codes.HOME_PRISON);
      details.set(Columns.HAS_CARER, Codes.NO);
    } else if (component.equals(Codes.SHARED_LIVES)) {
      details.set(Columns.ACCOMMODATION, Codes.HOME_SHARED_LIVES);
    } else if (component.equals(Codes.SUPPORTED_LIVING) && chance.percent(60)) {
      details.set(Columns.ACCOMMODATION, Codes.HOME_SUPPORTED);
    } else if (component.equals(Codes.EXTRA_CARE)) {
      details.set(Columns.ACCOMMODATION, Codes.HOME_SHELTERED);
    }
  }
}
