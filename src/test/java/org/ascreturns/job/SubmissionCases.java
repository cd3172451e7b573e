package org.ascreturns.job;

import static org.ascreturns.job.FileCase.of;

import java.util.List;
import java.util.stream.Stream;

/** The rules on how much a submission holds and what it covers: CLD-F10 and CLD-F11. */
final class SubmissionCases {

  private SubmissionCases() {}

  static List<FileCase> all() {
    return Stream.concat(volumes().stream(), coverage().stream()).toList();
  }

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
