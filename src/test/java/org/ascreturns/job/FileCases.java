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
    return Stream.of(text(), columns(), lines(), periods(), SubmissionCases.all())
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
}
