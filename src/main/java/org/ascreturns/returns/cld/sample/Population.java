package org.ascreturns.returns.cld.sample;

import java.util.List;

/** Draws invented people as a council meets them: mostly old, mostly women, some with a carer. */
final class Population {

  private static final CodeLists LISTS = CodeLists.get();
  private static final String LETTERS = "ABDEFGHJLNPQRSTUWXYZ";

  private static final Weighted<String> GENDER =
      Weighted.of(LISTS.values("Gender"), 400, 590, 4, 6);
  private static final Weighted<String> ETHNICITY =
      Weighted.of(
          LISTS.values("Ethnicity"),
          7600,
          110,
          25,
          15,
          330,
          85,
          35,
          50,
          45,
          220,
          260,
          110,
          40,
          130,
          150,
          190,
          60,
          40,
          95,
          130,
          280);
  private static final Weighted<String> REASON_YOUNG =
      Weighted.of(
          LISTS.values("Primary_Support_Reason"),
          90,
          210,
          12,
          10,
          5,
          12,
          350,
          230,
          22,
          8,
          35,
          0,
          16);
  private static final Weighted<String> REASON_OLD =
      Weighted.of(
          LISTS.values("Primary_Support_Reason"),
          150,
          560,
          22,
          16,
          10,
          145,
          25,
          45,
          4,
          1,
          22,
          0,
          10);
  private static final Weighted<String> HOME =
      Weighted.of(
          LISTS.values("Accommodation_Status"),
          400,
          270,
          80,
          80,
          12,
          2,
          2,
          70,
          3,
          5,
          6,
          4,
          12,
          8,
          10,
          0,
          0,
          0,
          8,
          28);
  private static final Weighted<String> HOME_LEARNING_DISABILITY =
      Weighted.of(
          LISTS.values("Accommodation_Status"),
          60,
          170,
          50,
          360,
          180,
          30,
          8,
          40,
          8,
          8,
          8,
          8,
          12,
          10,
          10,
          0,
          0,
          0,
          10,
          18);
  private static final Weighted<String> WORK =
      Weighted.of(LISTS.values("Employment_Status"), 45, 20, 12, 90, 640, 60, 133);
  private static final Weighted<String> VISUAL =
      Weighted.of(LISTS.values("Visual_Impairment"), 25, 50, 760, 25, 140);
  private static final Weighted<String> HEARING =
      Weighted.of(LISTS.values("Hearing_Impairment"), 15, 8, 90, 720, 20, 147);
  private static final Weighted<String> FUNDING =
      Weighted.of(LISTS.values("Client_Funding_Status"), 60, 640, 270, 30);
  private static final Weighted<String> HAS_CARER =
      Weighted.of(LISTS.values("Has_Unpaid_Carer"), 420, 470, 110);
  private static final Weighted<String> HOURS =
      Weighted.of(LISTS.values("Total_Hrs_Caring_per_week"), 90, 120, 160, 120, 130, 80, 170, 130);

  private final CouncilYear year;
  private final Identities identities;
  private final String council;

  Population(CouncilYear year, Identities identities, String council) {
    this.year = year;
    this.identities = identities;
    this.council = council;
  }

  /** A service user of 65 and over at the year end, or of 18 to 64. */
  Person serviceUser(Chance chance, boolean old) {
    return serviceUser(chance, old ? oldAge(chance) : chance.between(19, 63));
  }

  /** A young person who comes of age in the year and passes from children's services. */
  Person cameOfAge(Chance chance) {
    return serviceUser(chance, 18);
  }

  private Person serviceUser(Chance chance, int age) {
    Person person = somebody(chance, age);
    boolean old = age >= 65;
    Row details = person.details;
    details.set(Columns.CLIENT_TYPE, Codes.SERVICE_USER);
    String reason = (old ? REASON_OLD : REASON_YOUNG).draw(chance);
    details.set(Columns.SUPPORT_REASON, reason);
    boolean learning = reason.equals(Codes.LEARNING_DISABILITY);
    details.set(Columns.ACCOMMODATION, (learning ? HOME_LEARNING_DISABILITY : HOME).draw(chance));
    if (!old && (learning || chance.percent(60))) {
      details.set(Columns.EMPLOYMENT, WORK.draw(chance));
    }
    details.set(Columns.HAS_CARER, HAS_CARER.draw(chance));
    details.set(Columns.AUTISM, chance.percent(learning ? 35 : 3) ? Codes.YES : Codes.NO);
    details.set(Columns.DEMENTIA, reason.equals(Codes.MEMORY) ? Codes.YES : Codes.NO);
    details.set(Columns.VISUAL, chance.percent(70) ? VISUAL.draw(chance) : "");
    details.set(Columns.HEARING, chance.percent(70) ? HEARING.draw(chance) : "");
    details.set(Columns.FUNDING, FUNDING.draw(chance));
    return person;
  }

  /** An unpaid carer of these adults, known in their own right or by association only. */
  Person carer(Chance chance, List<Person> adults, String clientType) {
    Person person = somebody(chance, chance.between(19, 88));
    Row details = person.details;
    details.set(Columns.CLIENT_TYPE, clientType);
    details.set(Columns.SUPPORT_REASON, Codes.SUPPORT_TO_CARER);
    details.set(Columns.ACCOMMODATION, HOME.draw(chance));
    details.set(Columns.HAS_CARER, chance.percent(94) ? Codes.NO : Codes.YES);
    details.set(Columns.HOURS_CARING, HOURS.draw(chance));
    details.set(Columns.ADULTS, Integer.toString(adults.size()));
    for (int i = 0; i < adults.size(); i++) {
      details.set(Columns.ADULT_1 + i, adults.get(i).id());
    }
    return person;
  }

  private Person somebody(Chance chance, int age) {
    // The last birthday was in the year that ends at the year end.
    int birth = year.end - (age * 1461 + 3) / 4 - chance.between(2, 360);
    Person person = new Person(birth);
    Row details = person.details;
    details.set(Columns.LA_CODE, council);
    details.set(Columns.PERIOD_START, year.text(year.start));
    details.set(Columns.PERIOD_END, year.text(year.end));
    details.set(Columns.NHS_NUMBER, identities.nhsNumber());
    details.set(Columns.PERSON_ID, identities.personId());
    details.set(Columns.GP, "Z990" + Identities.pad(chance.between(1, 60), 2));
    details.set(Columns.GENDER, GENDER.draw(chance));
    details.set(Columns.ETHNICITY, ETHNICITY.draw(chance));
    details.set(Columns.BIRTH, year.text(birth));
    details.set(Columns.POSTCODE, postcode(chance));
    return person;
  }

  /** Of the right shape, in an area that no post office serves. */
  private static String postcode(Chance chance) {
    char first = LETTERS.charAt(chance.below(LETTERS.length()));
    char second = LETTERS.charAt(chance.below(LETTERS.length()));
    return "LS99 " + chance.between(1, 9) + first + second;
  }

  private static int oldAge(Chance chance) {
    // The mean of two draws: most are in their eighties, few are over 98.
    return (chance.between(65, 101) + chance.between(65, 101)) / 2;
  }
}
