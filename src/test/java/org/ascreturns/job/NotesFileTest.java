package org.ascreturns.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ascreturns.audit.Note;
import org.ascreturns.rule.RuleDefinition;
import org.ascreturns.rule.Settings;
import org.ascreturns.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotesFileTest {

  private static final String HEADER = "rule,record,person,reason,accepted_until\n";

  @TempDir Path folder;

  private List<Note> read(byte[] content) throws IOException {
    Files.createDirectories(folder.resolve("jobs"));
    Files.write(NotesFile.in(folder), content);
    Settings settings = SaltRun.settings(Map.of());
    List<RuleDefinition> rules = new ArrayList<>(Publish.rules(SaltRun.salt(), settings));
    rules.add(FakeReturn.BLANK_NAME);
    return NotesFile.read(folder, SaltRun.salt(), settings, rules);
  }

  private List<Note> read(String content) throws IOException {
    return read(content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aFileThatIsNotThereHasNoNotes() {
    Settings settings = SaltRun.settings(Map.of());

    assertThat(
            NotesFile.read(
                folder, SaltRun.salt(), settings, Publish.rules(SaltRun.salt(), settings)))
        .isEmpty();
  }

  @Test
  void theFileThatShipsHasNoNotesAndIsNotPacked() throws IOException {
    assertThat(Files.readString(Path.of("jobs", "notes.csv"))).isEqualTo(HEADER);
    assertThat(read(Files.readAllBytes(Path.of("jobs", "notes.csv")))).isEmpty();
    assertThat(getClass().getResource("/jobs/notes.csv")).isNull();
  }

  @Test
  void notesAreReadInWhicheverOrderTheColumnsAreAndSorted() throws IOException {
    List<Note> notes =
        read(
            "Accepted_Until,Reason,Person,Record,Rule\r\n"
                + "2026-12-31,\"Moved, then back\",, REV-1 ,cld-x014\r\n"
                + ",,,,\r\n"
                + "\r\n"
                + "01/02/2027,\"Two\nlines\",P1,,CLD-R020\r\n");

    assertThat(notes)
        .containsExactly(
            new Note("CLD-R020", "", "P1", "Two\nlines", LocalDate.of(2027, 2, 1)),
            new Note("CLD-X014", "REV-1", "", "Moved, then back", LocalDate.of(2026, 12, 31)));
  }

  @Test
  void aFileSavedByASpreadsheetProgramIsRead() throws IOException {
    String note = HEADER + "CLD-X014,REV-1,,Cost under £5 – agreed,31/12/2026\n";

    assertThat(read("\ufeff" + note).get(0).reason()).isEqualTo("Cost under £5 – agreed");
    assertThat(read(note.getBytes(Charset.forName("windows-1252"))).get(0).reason())
        .isEqualTo("Cost under £5 – agreed");
  }

  @Test
  void aNoteOnARuleOfAnotherReturnIsPassedOver() throws IOException {
    assertThat(read(HEADER + "FAKE-2,R1,,Known,31/12/2026\n")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "CLD-X999,REV-1,,Known,31/12/2026;line 2, rule: there is no such rule",
        ",REV-1,,Known,31/12/2026;line 2, rule: it is missing",
        "CLD-R033,ASS-1,,Known,31/12/2026;CLD-R033 has the severity reject, and only warnings",
        "CLD-R072,SER-1,,Known,31/12/2026;CLD-R072 has the severity cleanse, and only warnings",
        "CLD-X014,,,Known,31/12/2026;line 2, record: it is missing",
        "CLD-X014,REV-1,,  ,31/12/2026;line 2, reason: it is missing",
        "CLD-X014,REV-1,,Known,;line 2, accepted_until: it is missing",
        "CLD-X014,REV-1,,Known,31/02/2026;line 2, accepted_until: this is not a date",
        "CLD-X014,REV-1,,Known,12/31/2026;line 2, accepted_until: this is not a date",
        "CLD-X014,REV-1,,Known,yes,31/12/2026;line 2, all columns: the line has 6 values",
        "CLD-X014,REV-1;line 2, all columns: the line has 2 values",
        "CLD-X014,REV-1,,Bell\u0007,31/12/2026;line 2, reason: it holds a character",
        "CLD-X014,REV-1,,\"Known,31/12/2026;quotation mark that does not fit",
      })
  void aFaultIsToldWithItsLineAndColumn(String line, String message) {
    assertThatThrownBy(() -> read(HEADER + line + "\n"))
        .isInstanceOf(WrongUseException.class)
        .hasMessageContaining("notes.csv")
        .hasMessageContaining(message)
        .message()
        .doesNotContain("REV-1", "ASS-1", "SER-1");
  }

  @Test
  void aWrongFirstLineIsRefused() {
    for (String header : List.of("", "rule;record;person;reason;accepted_until", "rule,record")) {
      assertThatThrownBy(() -> read(header + "\n"))
          .isInstanceOf(WrongUseException.class)
          .hasMessageContaining("line 1: the columns must be " + HEADER.strip());
    }
  }

  @Test
  void twoNotesOnTheSameAreRefusedAlsoInOtherCapitals() {
    assertThatThrownBy(
            () ->
                read(
                    HEADER
                        + "CLD-X014,REV-1,,Known,31/12/2026\n"
                        + "cld-x014,rev-1,,Known too,31/12/2027\n"))
        .isInstanceOf(WrongUseException.class)
        .hasMessageContaining("line 3, rule, record, person: line 2 has a note on the same");
  }

  @Test
  void allFaultsAreToldAtOnceUpToTwenty() {
    assertThatThrownBy(() -> read(HEADER + "X,,,,\n".repeat(6)))
        .isInstanceOf(WrongUseException.class)
        .satisfies(
            failure -> {
              // Each of six lines lacks a rule that there is, a record, a reason and a date.
              assertThat(failure.getMessage().lines()).hasSize(21);
              assertThat(failure.getMessage()).endsWith("First 20 of 24 faults.");
            });
  }

  @Test
  void aRejectThatTheJobLowersToAWarningCanBeAccepted() throws IOException {
    Files.createDirectories(folder.resolve("jobs"));
    Files.writeString(folder.resolve("jobs").resolve("salt.yaml"), "rules: {CLD-R033: warn}\n");
    Files.writeString(NotesFile.in(folder), HEADER + "CLD-R033,ASS-1,,Known,31/12/2026\n");
    Settings settings =
        JobFile.read("salt", folder)
            .settings(2025, "999", LocalDate.of(2026, 4, 15), Map.of(), SaltRun.ruleIds());

    assertThat(settings.severities()).containsEntry("CLD-R033", Severity.WARN);
    assertThat(
            NotesFile.read(
                folder, SaltRun.salt(), settings, Publish.rules(SaltRun.salt(), settings)))
        .hasSize(1);
  }
}
