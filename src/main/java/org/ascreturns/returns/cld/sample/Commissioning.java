package org.ascreturns.returns.cld.sample;

import java.util.ArrayList;
import java.util.List;

/** What the council buys: services, at costs that fit how they are paid for. */
final class Commissioning {

  private static final Weighted<String> OLD_AT_HOME =
      new Weighted<String>()
          .or(Codes.HOME_SUPPORT, 60)
          .or(Codes.EXTRA_CARE, 10)
          .or(Codes.DAY_SUPPORT, 10)
          .or(Codes.MEALS, 6)
          .or(Codes.TRANSPORT, 5)
          .or(Codes.PROFESSIONAL, 4)
          .or(Codes.END_OF_LIFE, 3)
          .or(Codes.OTHER_LONG_TERM, 2);
  private static final Weighted<String> YOUNG_AT_HOME =
      new Weighted<String>()
          .or(Codes.SUPPORTED_LIVING, 30)
          .or(Codes.HOME_SUPPORT, 20)
          .or(Codes.DAY_SUPPORT, 18)
          .or(Codes.SHARED_LIVES, 7)
          .or(Codes.TRANSPORT, 8)
          .or(Codes.LEARNING, 6)
          .or(Codes.SOCIAL_WORKER, 5)
          .or(Codes.OTHER_LONG_TERM, 4)
          .or(Codes.EXTRA_CARE, 2);
  private static final List<String> IN_PRISON =
      List.of(
          Codes.HOME_SUPPORT,
          Codes.PROFESSIONAL,
          Codes.SOCIAL_WORKER,
          Codes.LEARNING,
          Codes.OTHER_LONG_TERM);

  private Commissioning() {}

  /** Long term support of a setting, one service or a few side by side. */
  static List<Offer> longTerm(Setting setting, boolean old, Chance chance) {
    return switch (setting) {
      case NURSING -> List.of(careHome(Codes.NURSING, Codes.NURSING_HOME, 950, chance));
      case RESIDENTIAL -> List.of(careHome(Codes.RESIDENTIAL, Codes.CARE_HOME, 780, chance));
      case COMMUNITY_DIRECT_PAYMENT -> List.of(directPayment(Codes.COMMUNITY, chance));
      case COMMUNITY_PART_DIRECT_PAYMENT -> partDirectPayment(old, chance);
      case COMMUNITY_BUDGET -> atHome(Codes.BY_BUDGET, old, chance);
      case COMMUNITY_COMMISSIONED -> atHome(Codes.COMMISSIONED, old, chance);
      case COMMUNITY_NOT_SAID -> atHome("", old, chance);
      case PRISON_BUDGET -> List.of(inPrison(Codes.BY_BUDGET, chance));
      case PRISON_COMMISSIONED -> List.of(inPrison(Codes.COMMISSIONED, chance));
      case PRISON_NOT_SAID -> List.of(inPrison("", chance));
    };
  }

  private static Offer careHome(String type, String component, int pounds, Chance chance) {
    int weekly = pounds + 5 * chance.below(120);
    return chance.percent(70)
        ? Offer.at(type, component, "", weekly, Codes.WEEKLY)
        : Offer.at(type, component, "", weekly * 4, Codes.FOUR_WEEKLY);
  }

  private static Offer directPayment(String type, Chance chance) {
    int fourWeeks = 160 + 20 * chance.below(120);
    return chance.percent(80)
        ? Offer.at(
            type, Codes.DIRECT_PAYMENT, Codes.BY_DIRECT_PAYMENT, fourWeeks, Codes.FOUR_WEEKLY)
        : Offer.at(
            type, Codes.DIRECT_PAYMENT, Codes.BY_DIRECT_PAYMENT, fourWeeks + 90, Codes.MONTHLY);
  }

  private static List<Offer> partDirectPayment(boolean old, Chance chance) {
    List<Offer> offers = new ArrayList<>(atHome(Codes.BY_BUDGET, old, chance));
    offers.add(0, directPayment(Codes.COMMUNITY, chance));
    return offers;
  }

  private static List<Offer> atHome(String mechanism, boolean old, Chance chance) {
    Weighted<String> choices = old ? OLD_AT_HOME : YOUNG_AT_HOME;
    List<Offer> offers = new ArrayList<>();
    List<String> chosen = new ArrayList<>();
    int wanted = 1 + chance.below(3);
    for (int i = 0; i < wanted; i++) {
      String component = choices.draw(chance);
      if (!chosen.contains(component)) {
        chosen.add(component);
        offers.add(inCommunity(component, mechanism, chance));
      }
    }
    return offers;
  }

  private static Offer inCommunity(String component, String mechanism, Chance chance) {
    String type = Codes.COMMUNITY;
    if (component.equals(Codes.HOME_SUPPORT)) {
      int hourly = 2050 + 5 * chance.below(120);
      int hours = 350 * chance.between(1, 10);
      return new Offer(type, component, mechanism, hourly, Codes.HOURLY, hours);
    }
    if (component.equals(Codes.DAY_SUPPORT) || component.equals(Codes.LEARNING)) {
      int session = 3200 + 50 * chance.below(90);
      int sessions = 100 * chance.between(1, 5);
      String frequency = chance.percent(70) ? Codes.PER_SESSION : Codes.DAILY;
      return new Offer(type, component, mechanism, session, frequency, sessions);
    }
    if (component.equals(Codes.MEALS)) {
      return new Offer(type, component, mechanism, 420 + chance.below(200), Codes.PER_SESSION, 700);
    }
    if (component.equals(Codes.TRANSPORT)) {
      return Offer.at(type, component, mechanism, 40 + chance.below(90), Codes.FORTNIGHTLY);
    }
    return Offer.at(type, component, mechanism, weeklyPounds(component, chance), Codes.WEEKLY);
  }

  private static int weeklyPounds(String component, Chance chance) {
    if (component.equals(Codes.SUPPORTED_LIVING)) {
      return 420 + 10 * chance.below(190);
    }
    if (component.equals(Codes.SHARED_LIVES) || component.equals(Codes.EXTRA_CARE)) {
      return 210 + 5 * chance.below(80);
    }
    return 35 + 5 * chance.below(40);
  }

  private static Offer inPrison(String mechanism, Chance chance) {
    return inCommunity(chance.oneOf(IN_PRISON), mechanism, chance).inPrison();
  }

  static Offer reablement(Chance chance) {
    return chance.percent(40)
        ? Offer.at(Codes.ST_MAX, Codes.REABLEMENT, "", 180 + 5 * chance.below(70), Codes.WEEKLY)
        : Offer.free(Codes.ST_MAX, Codes.REABLEMENT, "");
  }

  /** Equipment once, or help that goes on and needs no plan. */
  static Offer lowLevel(Chance chance) {
    if (chance.percent(55)) {
      return equipment(chance);
    }
    String component =
        chance.oneOf(
            Codes.PROFESSIONAL,
            Codes.SOCIAL_WORKER,
            Codes.MEALS,
            Codes.TRANSPORT,
            Codes.DAY_SUPPORT,
            Codes.LEARNING,
            Codes.OTHER_SHORT_TERM);
    return Offer.free(Codes.LOW_LEVEL, component, "");
  }

  static Offer equipment(Chance chance) {
    int pounds = 25 + 5 * chance.below(160);
    return Offer.at(Codes.LOW_LEVEL, Codes.EQUIPMENT, "", pounds, Codes.ONE_OFF);
  }

  static Offer otherShortTerm(Chance chance) {
    String component =
        chance.oneOf(
            Codes.SHORT_RESIDENTIAL,
            Codes.SHORT_RESIDENTIAL,
            Codes.SHORT_NURSING,
            Codes.EMERGENCY,
            Codes.OTHER_SHORT_TERM,
            Codes.END_OF_LIFE,
            Codes.HOME_SUPPORT);
    int weekly = 600 + 10 * chance.below(60);
    return Offer.at(Codes.OTHER_SHORT, component, "", weekly, Codes.WEEKLY);
  }

  /** Support for a carer in their own right, paid for in one of the ways there are. */
  static Offer forCarer(Chance chance) {
    int way = chance.below(100);
    if (way < 35) {
      return chance.percent(60)
          ? Offer.at(
              Codes.CARER_DIRECT,
              Codes.DIRECT_PAYMENT,
              Codes.BY_DIRECT_PAYMENT,
              100 + 25 * chance.below(12),
              Codes.ONE_OFF)
          : directPayment(Codes.CARER_DIRECT, chance);
    }
    if (way < 55) {
      return Offer.at(
          Codes.CARER_DIRECT,
          chance.oneOf(Codes.RESPITE, Codes.SITTING, Codes.OTHER_CARER),
          Codes.BY_BUDGET,
          chance.between(200, 900),
          chance.oneOf(Codes.QUARTERLY, Codes.ANNUALLY));
    }
    if (way < 80) {
      return Offer.free(
          Codes.CARER_DIRECT,
          chance.oneOf(Codes.PROFESSIONAL, Codes.UNIVERSAL, Codes.SITTING),
          Codes.COMMISSIONED);
    }
    return way < 88
        ? Offer.at(
            Codes.CARER_DIRECT, Codes.OTHER_CARER, "", chance.between(50, 400), Codes.ANNUALLY)
        : throughCaredFor(chance);
  }

  /** Support that is there from year to year, so no single payment. */
  static Offer ongoingForCarer(Chance chance) {
    Offer offer = forCarer(chance);
    return offer.frequency().equals(Codes.ONE_OFF)
        ? directPayment(Codes.CARER_DIRECT, chance)
        : offer;
  }

  /** A break for the carer, given as care of the adult cared for. */
  static Offer throughCaredFor(Chance chance) {
    String component =
        chance.oneOf(
            Codes.RESPITE,
            Codes.SITTING,
            Codes.SHORT_RESIDENTIAL,
            Codes.SHORT_NURSING,
            Codes.DAY_SUPPORT);
    int weekly = 300 + 10 * chance.below(80);
    return Offer.at(Codes.CARER_INVOLVED, component, Codes.BY_BUDGET, weekly, Codes.WEEKLY);
  }
}
