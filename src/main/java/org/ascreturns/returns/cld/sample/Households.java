package org.ascreturns.returns.cld.sample;

import java.util.ArrayList;
import java.util.List;

/** Makes households one after another, each from its own stream of chance. */
final class Households {

  private static final Weighted<Setting> OLD =
      new Weighted<Setting>()
          .or(Setting.NURSING, 140)
          .or(Setting.RESIDENTIAL, 240)
          .or(Setting.COMMUNITY_DIRECT_PAYMENT, 60)
          .or(Setting.COMMUNITY_PART_DIRECT_PAYMENT, 40)
          .or(Setting.COMMUNITY_BUDGET, 360)
          .or(Setting.COMMUNITY_COMMISSIONED, 130)
          .or(Setting.COMMUNITY_NOT_SAID, 25)
          .or(Setting.PRISON_COMMISSIONED, 2);
  private static final Weighted<Setting> YOUNG =
      new Weighted<Setting>()
          .or(Setting.NURSING, 25)
          .or(Setting.RESIDENTIAL, 105)
          .or(Setting.COMMUNITY_DIRECT_PAYMENT, 190)
          .or(Setting.COMMUNITY_PART_DIRECT_PAYMENT, 110)
          .or(Setting.COMMUNITY_BUDGET, 370)
          .or(Setting.COMMUNITY_COMMISSIONED, 160)
          .or(Setting.COMMUNITY_NOT_SAID, 30)
          .or(Setting.PRISON_BUDGET, 3)
          .or(Setting.PRISON_COMMISSIONED, 5)
          .or(Setting.PRISON_NOT_SAID, 2);

  /** The first households go once round every setting in both age bands. */
  private static final int TOUR = 2 * Setting.values().length;

  private final long seed;
  private final CouncilYear year;
  private final Population population;
  private final boolean tour;
  private long made;

  Households(long seed, CouncilYear year, Population population, boolean tour) {
    this.seed = seed;
    this.year = year;
    this.population = population;
    this.tour = tour;
  }

  Household next() {
    long number = made++;
    Chance chance = Chance.of(seed, number);
    Household household = new Household();
    if (tour && number < TOUR) {
      Person person = population.serviceUser(chance, number % 2 == 1);
      household.people.add(person);
      Setting setting = Setting.values()[(int) number / 2];
      new LongTermCourse(new Journey(person, chance, year), setting).goesOnFromEarlierYears();
    } else {
      int adults = chance.percent(94) ? 1 : chance.percent(85) ? 2 : 3;
      for (int i = 0; i < adults; i++) {
        household.people.add(adult(chance));
      }
    }
    addCarers(household, chance);
    household.finish(year);
    return household;
  }

  /** Somebody with a single row, to fill a file to the exact size. */
  Household single() {
    Chance chance = Chance.of(seed, made++);
    Person person = population.serviceUser(chance, chance.percent(60));
    Household household = new Household();
    household.people.add(person);
    new NewClientCourse(new Journey(person, chance, year), Setting.COMMUNITY_BUDGET).asksOnly();
    household.finish(year);
    return household;
  }

  private Person adult(Chance chance) {
    if (chance.below(1000) < 6) {
      Person person = population.cameOfAge(chance);
      new NewClientCourse(new Journey(person, chance, year), Setting.COMMUNITY_BUDGET).comesOfAge();
      return person;
    }
    boolean longTerm = chance.percent(50);
    boolean old = chance.percent(longTerm ? 58 : 68);
    Person person = population.serviceUser(chance, old);
    Journey journey = new Journey(person, chance, year);
    Setting setting = (old ? OLD : YOUNG).draw(chance);
    if (longTerm) {
      new LongTermCourse(journey, setting).goesOnFromEarlierYears();
    } else {
      new NewClientCourse(journey, setting).live();
    }
    return person;
  }

  private void addCarers(Household household, Chance chance) {
    List<Person> caredFor = new ArrayList<>(household.people);
    caredFor.removeIf(person -> !person.details.is(Columns.HAS_CARER, Codes.YES));
    if (caredFor.isEmpty() || !chance.percent(58)) {
      return;
    }
    if (chance.percent(25)) {
      Person carer = population.carer(chance, caredFor, Codes.ASSOCIATION);
      carer.rows.add(new Row());
      household.people.add(carer);
      return;
    }
    Person carer = population.carer(chance, caredFor, Codes.CARER);
    new CarerCourse(new Journey(carer, chance, year)).live();
    household.people.add(carer);
    if (chance.percent(20)) {
      respite(new Journey(caredFor.get(0), chance, year));
    }
  }

  /** A break for the carer shows on the row of the adult, who stays elsewhere for a week or two. */
  private void respite(Journey adult) {
    int day = year.someDay(adult.chance, year.start);
    Offer offer = Commissioning.throughCaredFor(adult.chance);
    adult.service(offer, day, day + adult.chance.between(6, 14), Codes.ENDED);
  }
}
