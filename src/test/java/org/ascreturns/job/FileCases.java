package org.ascreturns.job;

import static org.ascreturns.job.FileCase.of;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The rules on files: breaks, passes, boundary, blank. Worked by hand from rules.csv. */
final class FileCases {

  private FileCases() {}

  static List<FileCase> all() {
    return Stream.of(text(), columns(), lines(), periods(), volumes(), coverage())
        .flatMap(List::stream)
        .toList();
  }

  private static List<FileCase> text() {
    return List.of(
        of(
            "CLD-F01",
            "breaks: a byte that neither charset knows",
            SentFile.good().set(1, "Event Description", "caf~Z").asBytes(FileCases::spoilt),
            "CLD-F01 (file)"),
        of(
            "CLD-F01",
            "passes: Windows-1252",
            SentFile.good()
                .set(1, "Event Description", "caf\u00e9")
                .asBytes(utf8 -> read(utf8).getBytes(Charset.forName("windows-1252")))),
        of(
            "CLD-F01",
            "passes: UTF-8 with a byte order mark",
            SentFile.good()
                .asBytes(utf8 -> ("\ufeff" + read(utf8)).getBytes(StandardCharsets.UTF_8))));
  }

  private static String read(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }

  private static byte[] spoilt(byte[] utf8) {
    byte[] bytes = utf8.clone();
    int at = read(utf8).indexOf("caf~Z");
    bytes[at + 3] = (byte) 0xe9;
    bytes[at + 4] = (byte) 0x81;
    return bytes;
  }

  private static List<FileCase> columns() {
    return List.of(
        of(
            "CLD-F02",
            "breaks: a mandatory column",
            SentFile.good().without("Event Type"),
            "CLD-F02 Event_Type: Column Event Type is missing from the file."),
        of(
            "CLD-F02",
            "breaks: a column that is mandatory on a condition",
            SentFile.good().without("Employment Status"),
            "CLD-F02 Employment_Status: Column Employment Status is missing from the file."),
        of(
            "CLD-F02",
            "breaks: each of two",
            SentFile.good().without("Gender").without("Postcode"),
            "CLD-F02 Gender: Column Gender is missing from the file.",
            "CLD-F02 Postcode: Column Postcode is missing from the file."),
        of(
            "CLD-F02",
            "passes: underscores and capitals",
            SentFile.good().headed(name -> name.toUpperCase().replace(' ', '_'))),
        of(
            "CLD-F12",
            "breaks: a voluntary column",
            SentFile.good().without("Visual Impairment"),
            "CLD-F12 Visual_Impairment: Optional column Visual Impairment is missing from the"
                + " file."),
        of("CLD-F12", "passes: all columns", SentFile.good()),
        of(
            "CLD-F03",
            "breaks: a column of neither release",
            SentFile.good().plus("Favourite colour"),
            "CLD-F03 Favourite colour: Column Favourite colour is not part of the specification and"
                + " was ignored."),
        of("CLD-F03", "passes: a column that the job carries", SentFile.good().plus("Worker")),
        of(
            "CLD-F04",
            "breaks: other capitals are the same name",
            SentFile.good().plus("GENDER"),
            "CLD-F04 GENDER: Column GENDER appears more than once."),
        of("CLD-F04", "passes: each once", SentFile.good()),
        of(
            "CLD-F09",
            "breaks: names",
            SentFile.good().plus("First Name").plus("Last Name"),
            "CLD-F09 First_Name: Column First Name is no longer collected and was discarded.",
            "CLD-F09 Last_Name: Column Last Name is no longer collected and was discarded."),
        of(
            "CLD-F09",
            "breaks: one of the two that make Release 1",
            SentFile.good().plus("GP Practice Name"),
            "CLD-F09 GP_Practice_Name: Column GP Practice Name is no longer collected and was"
                + " discarded."),
        of(
            "CLD-F09",
            "passes: all four in Release 1",
            SentFile.good()
                .plus("GP Practice Name")
                .plus("Provider CQC Location Name")
                .plus("First Name")
                .plus("Last Name")),
        of("CLD-F09", "passes: none", SentFile.good()));
  }

  private static List<FileCase> lines() {
    return List.of(
        of(
            "CLD-F05",
            "breaks: one value too few",
            SentFile.good().cut(2),
            "CLD-F05 (line): Line 3 has 45 values; 46 expected.",
            COVERS_APRIL),
        of(
            "CLD-F05",
            "breaks: one value too many",
            SentFile.good().lengthened(2),
            "CLD-F05 (line): Line 3 has 47 values; 46 expected.",
            COVERS_APRIL),
        of("CLD-F05", "passes: as many as the header", SentFile.good()),
        of(
            "CLD-F05",
            "passes: an empty line is no row",
            SentFile.good()
                .asBytes(utf8 -> (read(utf8) + "\r\n").getBytes(StandardCharsets.UTF_8))),
        of(
            "CLD-F06",
            "breaks: a header and nothing else",
            SentFile.year(),
            "CLD-F06 (file): The file has no data rows."),
        of("CLD-F06", "boundary: one row", SentFile.year().with("request", 1)));
  }

  private static final String COVERS_APRIL =
      "CLD-F11 Event_End_Date: Event end dates suggest the file really covers 01/04/2025 to"
          + " 30/04/2025.";

  private static List<FileCase> periods() {
    return List.of(
        of(
            "CLD-F07",
            "breaks: another end on one row",
            SentFile.good().set(2, "Reporting Period End Date", "30/06/2026"),
            "CLD-F07 Reporting_Period_Start_Date: The file states 2 different reporting periods;"
                + " 01/04/2025 to 30/06/2026 was used.",
            ODD_PERIOD),
        of(
            "CLD-F07",
            "breaks: three",
            SentFile.year()
                .with("request", 3)
                .set(1, "Reporting Period Start Date", "02/04/2025")
                .set(2, "Reporting Period End Date", "30/03/2026"),
            "CLD-F07 Reporting_Period_Start_Date: The file states 3 different reporting periods;"
                + " 01/04/2025 to 31/03/2026 was used."),
        of("CLD-F07", "passes: one", SentFile.good()),
        of(
            "CLD-F08",
            "breaks: a month late",
            SentFile.of("2025-05-01", "2026-04-30").with("request", 2),
            ODD_PERIOD),
        of(
            "CLD-F08",
            "boundary: a day short",
            SentFile.of("2025-04-02", "2026-03-31").with("request", 2),
            ODD_PERIOD),
        of(
            "CLD-F08",
            "boundary: a day long",
            SentFile.of("2025-03-31", "2026-03-31").with("request", 2),
            ODD_PERIOD),
        of(
            "CLD-F08",
            "breaks: nine months",
            SentFile.of("2025-04-01", "2025-12-31").with("request", 2),
            ODD_PERIOD),
        of("CLD-F08", "passes: to March", SentFile.good()),
        of(
            "CLD-F08",
            "passes: to June",
            SentFile.of("2024-07-01", "2025-06-30").with("request", 2)),
        of(
            "CLD-F08",
            "passes: to September",
            SentFile.of("2024-10-01", "2025-09-30").with("request", 2)),
        of(
            "CLD-F08",
            "passes: to December",
            SentFile.of("2025-01-01", "2025-12-31").with("request", 2)),
        of(
            "CLD-F08",
            "passes: a leap year",
            SentFile.of("2023-04-01", "2024-03-31").with("request", 2)));
  }

  private static final String ODD_PERIOD =
      "CLD-F08 Reporting_Period_End_Date: The reporting period is not a rolling 12 months ending at"
          + " a quarter end.";

  private static SentFile quarterBefore() {
    return SentFile.of("2025-01-01", "2025-12-31");
  }

  private static FileCase volume(String name, int before, int now, String... expected) {
    return of(
        "CLD-F10",
        name,
        List.of(quarterBefore().with("request", before), SentFile.year().with("request", now)),
        expected);
  }

  private static String changed(String eventType, int percent) {
    return "CLD-F10 %s: %s rows changed by %d%% since the last submission."
        .formatted(eventType, eventType, percent);
  }

  private static List<FileCase> volumes() {
    return List.of(
        volume("boundary: a fifth more", 5, 6),
        volume("breaks: two fifths more", 5, 7, changed("Request", 40)),
        volume("boundary: a fifth less", 5, 4),
        volume("breaks: two fifths less", 5, 3, changed("Request", -40)),
        volume("boundary: just over a fifth more", 9, 11, changed("Request", 22)),
        of(
            "CLD-F10",
            "breaks: one event type of two",
            List.of(
                quarterBefore().with("request", 5).with("assessment", 4),
                SentFile.year().with("request", 5).with("assessment", 2)),
            changed("Assessment", -50)),
        of(
            "CLD-F10",
            "breaks: an event type is gone",
            List.of(quarterBefore().with("request", 5).open(4), SentFile.year().with("request", 5)),
            changed("Service", -100)),
        of(
            "CLD-F10",
            "breaks: every row stands twice",
            List.of(
                quarterBefore().with("request", 2).with("assessment", 1),
                SentFile.year().with("request", 2).with("assessment", 1).copies(1)),
            changed("Assessment", 100)),
        of(
            "CLD-F10",
            "breaks: compared with the last, not the one before",
            List.of(
                SentFile.of("2024-10-01", "2025-09-30").with("request", 6),
                quarterBefore().with("request", 3),
                SentFile.year().with("request", 6)),
            changed("Request", 100)),
        of(
            "CLD-F10",
            "passes: an event type that the last did not have",
            List.of(
                SentFile.of("2024-10-01", "2025-09-30").with("request", 5).open(1),
                quarterBefore().with("request", 5),
                SentFile.year().with("request", 5).open(4))),
        of(
                "CLD-F10",
                "breaks: the last was sent in a run before",
                SentFile.year().with("request", 3),
                changed("Request", -40))
            .after(quarterBefore().with("request", 5)),
        of(
                "CLD-F10",
                "passes: the last, with copies in it, in a run before and again",
                List.of(
                    quarterBefore().with("request", 2).copies(3),
                    SentFile.year().with("request", 2).copies(3)))
            .after(quarterBefore().with("request", 2).copies(3)),
        of(
            "CLD-F10",
            "breaks: a year with a leap day is as long as one without",
            List.of(
                SentFile.of("2024-01-01", "2024-12-31").with("request", 5),
                SentFile.of("2025-01-01", "2025-12-31").with("request", 3)),
            changed("Request", -40)),
        of(
            "CLD-F10",
            "passes: a shorter period is not compared",
            List.of(
                SentFile.of("2025-04-01", "2025-12-31").with("request", 5),
                SentFile.year().with("request", 2))),
        of(
            "CLD-F10",
            "passes: a refused file was no submission",
            List.of(
                quarterBefore().with("request", 5).without("Gender"),
                SentFile.year().with("request", 2))),
        of("CLD-F10", "passes: the first submission", SentFile.year().with("request", 2)),
        volume("boundary: two fifths where the job says 40", 5, 7).with("volume_change_pct", "40"),
        volume("boundary: two fifths where the job says 39", 5, 7, changed("Request", 40))
            .with("volume_change_pct", "39"));
  }

  private static String covers(String start, String end) {
    return "CLD-F11 Event_End_Date: Event end dates suggest the file really covers %s to %s."
        .formatted(start, end);
  }

  private static FileCase coverage(String name, SentFile sent, String... expected) {
    return of("CLD-F11", name, sent, expected);
  }

  private static List<FileCase> coverage() {
    return List.of(
        coverage(
            "boundary: first and last day of the period",
            SentFile.year().ended("request", "2025-04-30", 1).ended("request", "2026-03-01", 1)),
        coverage(
            "breaks: nothing ended in March",
            SentFile.year().ended("request", "2025-04-30", 1).ended("request", "2026-02-28", 1),
            covers("01/04/2025", "28/02/2026")),
        coverage(
            "breaks: nothing ended in April",
            SentFile.year().ended("request", "2025-05-01", 1).ended("request", "2026-03-01", 1),
            covers("01/05/2025", "31/03/2026")),
        coverage(
            "boundary: of 100 rows two in March are enough",
            SentFile.year().ended("request", "2025-04-30", 98).ended("request", "2026-03-01", 2)),
        coverage(
            "boundary: of 101 rows two in March are too few",
            SentFile.year().ended("request", "2025-04-30", 99).ended("request", "2026-03-01", 2),
            covers("01/04/2025", "30/04/2025")),
        coverage(
            "boundary: of 99 rows one in March is enough",
            SentFile.year().ended("request", "2025-04-30", 98).ended("request", "2026-03-01", 1)),
        coverage(
                "boundary: of 50 rows one in March is too few where the job says three percent of"
                    + " fifty",
                SentFile.year()
                    .ended("request", "2025-04-30", 49)
                    .ended("request", "2026-03-01", 1),
                covers("01/04/2025", "30/04/2025"))
            .with("dhsc_v1_min_events", "50")
            .with("dhsc_v1_min_pct_of_file", "3"),
        coverage(
            "boundary: one event type less than the fullest month is enough",
            threeTypesInApril()
                .ended("request", "2026-03-01", 3)
                .ended("home support", "2026-03-02", 3)),
        coverage(
            "boundary: two event types less than the fullest month are too few",
            threeTypesInApril().ended("request", "2026-03-01", 6),
            covers("01/04/2025", "30/04/2025")),
        coverage(
            "breaks: ends in the month of the import do not count",
            SentFile.year()
                .imported("2026-03-31")
                .ended("request", "2025-04-30", 1)
                .ended("request", "2026-02-28", 1)
                .ended("request", "2026-03-01", 1),
            covers("01/04/2025", "28/02/2026")),
        coverage("passes: no end says nothing", SentFile.year().open(2)),
        coverage(
            "passes: the end of a rejected row does not count",
            SentFile.year()
                .ended("request", "2025-04-30", 1)
                .ended("request", "2026-03-01", 1)
                .ended("request", "2026-03-01", 1)
                .set(3, "Event Start Date", "02/03/2026")),
        coverage(
            "breaks: only a rejected row ended in March",
            SentFile.year()
                .ended("request", "2025-04-30", 1)
                .ended("request", "2026-03-01", 1)
                .set(2, "Event Start Date", "02/03/2026"),
            covers("01/04/2025", "30/04/2025")));
  }

  private static SentFile threeTypesInApril() {
    return SentFile.year()
        .ended("request", "2025-04-30", 40)
        .ended("assessment", "2025-04-29", 40)
        .ended("home support", "2025-04-28", 40);
  }
}
