package org.ascreturns.returns.cld.sample;

import static org.ascreturns.returns.cld.sample.Fault.another;
import static org.ascreturns.returns.cld.sample.Fault.stranger;
import static org.ascreturns.returns.cld.sample.Fault.value;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Every fault that is planted. Adding one is one entry. */
final class Faults {

  private static final Predicate<Row> ANY = row -> true;
  private static final Predicate<Row> EVENT = Row::isEvent;
  private static final Predicate<Row> SERVICE = Row::isService;
  private static final Predicate<Row> USER = row -> row.is(Columns.CLIENT_TYPE, Codes.SERVICE_USER);
  private static final Predicate<Row> CARER = row -> row.is(Columns.CLIENT_TYPE, Codes.CARER);
  private static final Predicate<Row> ASSOCIATION =
      row -> row.is(Columns.CLIENT_TYPE, Codes.ASSOCIATION);
  private static final Predicate<Row> REQUEST = row -> row.is(Columns.EVENT_TYPE, Codes.REQUEST);
  private static final Predicate<Row> ASSESSMENT =
      row -> row.is(Columns.EVENT_TYPE, Codes.ASSESSMENT);
  private static final Predicate<Row> REVIEW = row -> row.is(Columns.EVENT_TYPE, Codes.REVIEW);
  private static final Predicate<Row> OPEN = row -> row.isOpen();
  private static final Predicate<Row> CLOSED = OPEN.negate();
  private static final Predicate<Row> ALIVE = row -> !row.has(Columns.DEATH);
  private static final Predicate<Row> HELD_KIND = REQUEST.or(ASSESSMENT).or(REVIEW);

  static final List<Fault> ALL =
      Stream.of(persons(), codes(), events(), money(), acrossRecords())
          .flatMap(List::stream)
          .toList();

  private Faults() {}

  private static List<Fault> persons() {
    return List.of(
        value("CLD-R001", 1, ANY, Columns.LA_CODE, "998"),
        value("CLD-R002", 1, ANY, Columns.PERIOD_END, ""),
        Fault.of(
            "CLD-R004",
            2,
            EVENT,
            (row, scene) -> row.set(Columns.NHS_NUMBER, "").set(Columns.PERSON_ID, "")),
        value("CLD-R005", 12, ANY, Columns.NHS_NUMBER, ""),
        value("CLD-R006", 4, ANY, Columns.PERSON_ID, ""),
        Fault.of(
            "CLD-R007",
            4,
            row -> row.get(Columns.NHS_NUMBER).length() == 10,
            (row, scene) ->
                row.set(Columns.NHS_NUMBER, row.get(Columns.NHS_NUMBER).substring(0, 9))),
        value("CLD-R008", 2, ANY, Columns.NHS_NUMBER, "9999999999"),
        value("CLD-R010", 1, EVENT, Columns.CLIENT_TYPE, "Customer"),
        value("CLD-R031", 2, ANY, Columns.BIRTH, "unknown"),
        value("CLD-R041", 1, ALIVE, Columns.DEATH, "01/01/1890"),
        value("CLD-R042", 1, ALIVE, Columns.DEATH, "01/01/2099"),
        value("CLD-R043", 4, ANY, Columns.BIRTH, ""),
        value("CLD-R044", 3, ANY, Columns.BIRTH, "01/01/1900"),
        value("CLD-R045", 1, EVENT, Columns.BIRTH, "03/03/1903"),
        Fault.of(
            "CLD-R046",
            3,
            EVENT.and(USER).and(CLOSED).and(ALIVE),
            (row, scene) -> row.set(Columns.BIRTH, scene.year().text(row.start - 5_800))),
        Fault.of(
            "CLD-R047",
            1,
            EVENT.and(CARER).and(CLOSED).and(ALIVE),
            (row, scene) -> row.set(Columns.BIRTH, scene.year().text(row.start - 5_800))),
        value("CLD-R087", 4, ANY, Columns.POSTCODE, "LS9X 1"),
        Fault.of(
            "CLD-R088",
            6,
            ANY,
            (row, scene) ->
                row.set(
                    Columns.POSTCODE,
                    row.get(Columns.POSTCODE).toLowerCase(Locale.ROOT).replace(" ", ""))),
        value("CLD-R089", 2, ANY, Columns.GP, "B8001"),
        Fault.of(
            "CLD-R093",
            1,
            CARER.or(ASSOCIATION),
            (row, scene) -> row.set(Columns.ADULT_1, row.get(Columns.PERSON_ID))));
  }

  private static List<Fault> codes() {
    return List.of(
        value("CLD-R011", 1, EVENT, Columns.EVENT_TYPE, "Safeguarding"),
        value("CLD-R020", 10, ANY, Columns.GENDER, ""),
        Fault.of(
            "CLD-R022",
            12,
            ANY,
            (row, scene) ->
                row.set(Columns.GENDER, row.get(Columns.GENDER).toUpperCase(Locale.ROOT))),
        value("CLD-R023", 10, USER, Columns.SUPPORT_REASON, "Learning Disability Support"),
        value("CLD-R024", 10, ANY, Columns.HAS_CARER, "Y"),
        value("CLD-R025", 8, ANY, Columns.ACCOMMODATION, "Caravan by the river"),
        value(
            "CLD-R026",
            2,
            EVENT.and(SERVICE.negate()),
            Columns.OUTCOME,
            "Progress to financial assessment"),
        value("CLD-R027", 4, REQUEST, Columns.SERVICE_TYPE, Codes.COMMUNITY),
        value("CLD-R028", 6, ANY, Columns.DESCRIPTION, "NULL"),
        value("CLD-R064", 1, REQUEST.and(CARER), Columns.ROUTE, ""),
        value("CLD-R065", 1, REVIEW.and(CARER), Columns.REVIEW_REASON, ""),
        value("CLD-R066", 2, CARER, Columns.SUPPORT_REASON, ""),
        value("CLD-R067", 2, CARER, Columns.SUPPORT_REASON, "Mental health support"),
        value("CLD-R084", 1, ASSOCIATION, Columns.EVENT_TYPE, Codes.REQUEST),
        value("CLD-R085", 1, ASSOCIATION, Columns.ADULT_1, ""));
  }

  private static List<Fault> events() {
    return List.of(
        value("CLD-R012", 1, EVENT, Columns.START, ""),
        Fault.of(
            "CLD-R021",
            4,
            REVIEW.and(row -> row.get(Columns.REVIEW_REASON).startsWith("Planned")),
            (row, scene) -> row.set(Columns.REVIEW_OUTCOMES, "")),
        value("CLD-R030", 2, EVENT, Columns.START, "31/02/2026"),
        Fault.of(
            "CLD-R032",
            6,
            EVENT,
            (row, scene) -> row.set(Columns.START, row.get(Columns.START) + " 00:00:00")),
        Fault.of(
            "CLD-R033",
            3,
            EVENT.and(CLOSED).and(ALIVE),
            (row, scene) -> row.set(Columns.END, scene.year().text(row.start - 3))),
        Fault.of(
            "CLD-R034",
            1,
            EVENT.and(OPEN).and(ALIVE),
            (row, scene) -> row.set(Columns.START, scene.year().text(scene.year().importDay + 30))),
        Fault.of(
            "CLD-R035",
            1,
            HELD_KIND.and(CLOSED).and(ALIVE),
            (row, scene) -> row.set(Columns.END, scene.year().text(scene.year().importDay + 30))),
        Fault.of(
            "CLD-R036",
            2,
            SERVICE.and(OPEN).and(ALIVE),
            (row, scene) -> row.set(Columns.END, scene.year().text(scene.year().importDay + 30))),
        Fault.of(
            "CLD-R037",
            1,
            EVENT.and(ALIVE),
            (row, scene) -> row.set(Columns.BIRTH, scene.year().text(row.start + 5))),
        Fault.of(
            "CLD-R038",
            2,
            EVENT.and(ALIVE),
            (row, scene) -> row.set(Columns.DEATH, scene.year().text(row.start - 5))),
        stranger(
            "CLD-R039",
            2,
            SERVICE.and(CLOSED).and(ALIVE).and(row -> row.end - row.start > 10),
            (row, scene) -> row.set(Columns.DEATH, scene.year().text(row.end - 5))),
        stranger(
            "CLD-R040",
            2,
            SERVICE.and(OPEN).and(ALIVE).and(USER),
            (row, scene) ->
                row.set(
                    Columns.DEATH, scene.year().text(Math.max(row.start, scene.year().end - 40)))),
        Fault.of(
            "CLD-R049",
            3,
            HELD_KIND.and(CLOSED).and(ALIVE),
            (row, scene) ->
                row.dates(scene.year().start - 60, scene.year().start - 50, scene.year())),
        value("CLD-R051", 1, SERVICE.and(OPEN), Columns.START, "01/01/1988"),
        value("CLD-R060", 4, SERVICE.and(OPEN).and(ALIVE), Columns.OUTCOME, Codes.NFA_OTHER),
        value("CLD-R062", 2, REQUEST.and(ALIVE), Columns.OUTCOME, Codes.DECEASED),
        Fault.of(
            "CLD-R063",
            2,
            SERVICE.and(CLOSED).and(row -> row.get(Columns.DEATH).equals(row.get(Columns.END))),
            (row, scene) -> row.set(Columns.OUTCOME, Codes.NFA_OTHER)),
        Fault.of(
            "CLD-R091",
            1,
            EVENT,
            (row, scene) -> row.set(Columns.DESCRIPTION, "visit ".repeat(100))));
  }

  private static List<Fault> money() {
    Predicate<Row> costed = SERVICE.and(row -> row.has(Columns.UNIT_COST));
    return List.of(
        Fault.of(
            "CLD-R071",
            3,
            SERVICE
                .and(row -> row.has(Columns.UNITS))
                .and(row -> !row.is(Columns.MECHANISM, "CASSR commissioned support")),
            (row, scene) -> row.set(Columns.UNITS, "")),
        Fault.of(
            "CLD-R072",
            3,
            costed,
            (row, scene) -> row.set(Columns.UNIT_COST, "-" + row.get(Columns.UNIT_COST))),
        value("CLD-R073", 2, costed, Columns.UNIT_COST, "twelve"),
        value("CLD-R074", 1, costed.and(Row::isLongTerm), Columns.UNIT_COST, "0.00"),
        value("CLD-R075", 1, costed, Columns.UNIT_COST, "98765.00"),
        Fault.of(
            "CLD-R080",
            1,
            SERVICE.and(row -> row.is(Columns.SERVICE_TYPE, Codes.PRISON)),
            (row, scene) -> row.set(Columns.MECHANISM, "Direct payment")),
        Fault.of(
            "CLD-R081",
            1,
            SERVICE.and(row -> row.is(Columns.COMPONENT, "Direct payment")),
            (row, scene) -> row.set(Columns.MECHANISM, "CASSR commissioned support")),
        value("CLD-R082", 2, SERVICE.and(Row::isLongTerm), Columns.COMPONENT, Codes.REABLEMENT),
        value("CLD-R083", 1, SERVICE.and(CARER), Columns.SERVICE_TYPE, Codes.COMMUNITY),
        value("CLD-R090", 1, SERVICE, Columns.PROVIDER, "100200300"));
  }

  private static List<Fault> acrossRecords() {
    Predicate<Row> longOpen = SERVICE.and(OPEN).and(USER).and(ALIVE).and(Row::isLongTerm);
    return List.of(
        another("CLD-X001", 4, EVENT, (row, scene) -> {}),
        another(
            "CLD-X002",
            4,
            HELD_KIND.and(CLOSED),
            (row, scene) -> row.set(Columns.REFERENCE, row.get(Columns.REFERENCE) + "-2")),
        another(
            "CLD-X004",
            3,
            SERVICE.and(OPEN).and(row -> row.has(Columns.NHS_NUMBER)),
            (row, scene) ->
                row.dates(row.start - 1, row.end, scene.year()).set(Columns.NHS_NUMBER, "")),
        another(
            "CLD-X005",
            1,
            REQUEST.and(row -> row.has(Columns.NHS_NUMBER)),
            (row, scene) -> row.set(Columns.NHS_NUMBER, scene.identities().nhsNumber())),
        another(
            "CLD-X006",
            1,
            REQUEST.and(row -> row.has(Columns.NHS_NUMBER)),
            (row, scene) ->
                row.set(Columns.PERSON_ID, scene.identities().personId())
                    .set(Columns.ROUTE, Codes.PRISON_ROUTE)),
        another(
            "CLD-X007",
            2,
            REQUEST,
            (row, scene) ->
                row.set(Columns.BIRTH, "02/02/1950").set(Columns.ROUTE, Codes.PRISON_ROUTE)),
        another(
            "CLD-X008",
            2,
            HELD_KIND.and(CLOSED).and(ALIVE),
            (row, scene) ->
                row.set(Columns.DEATH, scene.year().text(row.end + 1))
                    .set(Columns.OUTCOME, Codes.DECEASED)),
        another(
            "CLD-X009",
            2,
            REQUEST.and(row -> row.is(Columns.GENDER, "Female")),
            (row, scene) -> row.set(Columns.GENDER, "Male").set(Columns.ROUTE, Codes.PRISON_ROUTE)),
        another(
            "CLD-X010",
            4,
            longOpen,
            (row, scene) -> row.dates(row.start + 10, Row.OPEN, scene.year())),
        another(
            "CLD-X011",
            2,
            longOpen.and(Row::isCareHome),
            (row, scene) -> row.dates(row.start + 5, Row.OPEN, scene.year())),
        another(
            "CLD-X012",
            2,
            longOpen.and(Row::isCareHome),
            (row, scene) ->
                row.set(Columns.SERVICE_TYPE, Codes.COMMUNITY)
                    .set(Columns.COMPONENT, Codes.HOME_SUPPORT)
                    .set(Columns.MECHANISM, "CASSR managed personal budget")),
        new Fault(
            "CLD-X013",
            2,
            true,
            scene ->
                scene
                    .row(longOpen.and(row -> row.start < scene.year().start - 366))
                    .map(
                        row -> {
                          Row reopened = new Row(row);
                          scene.add(row, reopened);
                          reopened.dates(scene.year().end + 1 - 365, Row.OPEN, scene.year());
                          return reopened;
                        })),
        stranger("CLD-X014", 3, REVIEW.and(USER).and(ALIVE), (row, scene) -> {}),
        value("CLD-X015", 2, CARER, Columns.ADULT_1, "Z999999"),
        another(
            "CLD-X016",
            1,
            longOpen,
            (row, scene) ->
                row.dates(row.start, row.start + 20, scene.year())
                    .set(Columns.OUTCOME, Codes.DECEASED)),
        stranger(
            "CLD-X017",
            2,
            longOpen,
            (row, scene) -> row.dates(scene.year().importDay - 4_200, Row.OPEN, scene.year())),
        stranger(
            "CLD-X018",
            2,
            SERVICE
                .and(USER)
                .and(ALIVE)
                .and(row -> row.is(Columns.SERVICE_TYPE, Codes.ST_MAX))
                .and(CLOSED),
            (row, scene) -> row.dates(row.end - 120, row.end, scene.year())),
        stranger(
            "CLD-X030",
            2,
            ASSESSMENT.and(USER).and(ALIVE),
            (row, scene) ->
                row.dates(row.start, Row.OPEN, scene.year())
                    .set(Columns.OUTCOME, "")
                    .set(Columns.DEATH, scene.year().text(row.start + 4))),
        another(
            "CLD-X031",
            3,
            REQUEST.and(USER).and(CLOSED).and(ALIVE),
            (row, scene) ->
                row.dates(row.start - 40, Row.OPEN, scene.year()).set(Columns.OUTCOME, "")),
        stranger(
            "CLD-X032",
            3,
            ASSESSMENT.and(USER).and(ALIVE),
            (row, scene) ->
                row.dates(scene.year().importDay - 500, Row.OPEN, scene.year())
                    .set(Columns.OUTCOME, "")),
        stranger(
            "CLD-R050",
            3,
            ASSESSMENT.and(USER).and(ALIVE),
            (row, scene) ->
                row.dates(scene.year().end - 20, Row.OPEN, scene.year()).set(Columns.OUTCOME, "")));
  }
}
