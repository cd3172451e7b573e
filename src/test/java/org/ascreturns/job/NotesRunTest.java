package org.ascreturns.job;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.ascreturns.audit.Note;
import org.ascreturns.audit.Notes;
import org.ascreturns.audit.RunRecord;
import org.ascreturns.audit.Runs;
import org.ascreturns.database.TestDatabase;
import org.ascreturns.rule.Settings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The notes of a council through whole runs over the published sample. Row n of the sample stands
 * on line n + 1.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NotesRunTest {

  private static final LocalDate AS_AT = LocalDate.of(2026, 4, 15);
  private static final String FILE = "999_CLD_20250401_20260331_20260415060000.csv";
  private static final String NOTES =
      """
      rule,record,person,reason,accepted_until
      CLD-X014,REV-0061,,=Seen on paper,15/04/2026
      CLD-R020, ser-0050 ,a100040,The carer does not say,31/12/2026
      CLD-R071,,A100043,Block contract,31/12/2026
      CLD-X010,SER-0062,A999999,Another person,31/12/2026
      CLD-R025,SER-0053,,Until the day before,14/04/2026
      """;

  private final DataSource database = TestDatabase.fresh();
  private Path folder = Path.of("");
  private Path input = Path.of("");
  private Path published = Path.of("");
  private RunResult first = null;
  private RunResult turned = null;
  private Notes.Tally tally = new Notes.Tally(0, 0, 0, 0);

  private List<Note> notes(String content, Settings settings) throws IOException {
    Path directory = Files.createTempDirectory(folder, "place");
    Files.createDirectories(directory.resolve("jobs"));
    Files.writeString(NotesFile.in(directory), content);
    return NotesFile.read(
        directory, SaltRun.salt(), settings, Publish.rules(SaltRun.salt(), settings));
  }

  private RunResult run(String content, LocalDate asAt, Path output) throws IOException {
    Engine engine = Engine.complete();
    Settings settings =
        JobFile.read("salt", Path.of("no-such-folder"))
            .settings(2025, null, asAt, Map.of(), SaltRun.ruleIds());
    RunRequest request =
        RunRequest.ofFolder(engine, SaltRun.salt(), settings, input, output, 2, false)
            .withNotes(notes(content, settings));
    try (RunEngine started = RunEngine.start(database, engine)) {
      return started.launcher().launch(request, Progress.SILENT);
    }
  }

  @BeforeAll
  void run(@TempDir Path temporary) throws IOException {
    folder = temporary;
    input = SaltRun.folderWith(temporary.resolve("in"), "/cld/sample_r2.csv", FILE);
    first = run(NOTES, AS_AT, temporary.resolve("out"));
    assertThat(first.message()).isEmpty();
    // Later runs of this class drop the rows of this one.
    tally = new Notes(database).tally(first.run().runId());
    published = temporary.resolve("out").resolve("2025-26").resolve("salt");
    // A run of other notes in between would make this one anew.
    turned = run(turned(NOTES), AS_AT, temporary.resolve("out"));
  }

  /** The notes from the last to the first. */
  private static String turned(String notes) {
    List<String> lines = notes.lines().toList();
    StringBuilder turned = new StringBuilder(lines.get(0)).append('\n');
    for (int i = lines.size() - 1; i > 0; i--) {
      turned.append(lines.get(i)).append('\n');
    }
    return turned.toString();
  }

  private static List<NamedCsvRecord> findings(Path published) throws IOException {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(published.resolve("findings.csv"))) {
      return reader.stream().toList();
    }
  }

  private static List<String> accepted(Path published) throws IOException {
    return findings(published).stream()
        .filter(finding -> finding.getField("status").equals("accepted"))
        .map(finding -> finding.getField("line") + " " + finding.getField("rule"))
        .toList();
  }

  @Test
  void exactlyTheWarningsThatANoteExplainsAreAccepted() throws IOException {
    assertThat(accepted(published)).containsExactly("51 CLD-R020", "54 CLD-R071", "62 CLD-X014");
    assertThat(findings(published).stream().map(finding -> finding.getField("severity")))
        .contains("warn", "reject", "cleanse");
  }

  @Test
  void theWorkbookGivesReasonAndDate() {
    Sheets workbook = Sheets.of(published.resolve("rejections.xlsx"));

    assertThat(workbook.rows("Accepted warnings", "line", "rule", "accepted_until", "reason"))
        .containsExactly(
            "51|CLD-R020|31/12/2026|The carer does not say",
            "54|CLD-R071|31/12/2026|Block contract",
            "62|CLD-X014|15/04/2026|'=Seen on paper");
    assertThat(workbook.rows("Notes", "rule", "record", "person", "state", "records"))
        .containsExactly(
            "CLD-R020|ser-0050|a100040|in force|1",
            "CLD-R025|SER-0053||expired|0",
            "CLD-R071||A100043|in force|1",
            "CLD-X010|SER-0062|A999999|without effect|0",
            "CLD-X014|REV-0061||in force|1");
  }

  @Test
  void theSummaryCountsThemApart() {
    Sheets workbook = Sheets.of(published.resolve("rejections.xlsx"));
    List<String> summary = workbook.rows("Summary", "item", "number");

    assertThat(summary)
        .contains(
            "findings: warn, of these accepted|3",
            "notes that no warning answers to|1",
            "notes that have expired|1");
    assertThat(workbook.rows("By rule", "rule", "accepted"))
        .contains("CLD-X014|1", "CLD-R071|1", "CLD-X010|0", "CLD-R025|0")
        // Rows 50 and 55 have it; the note is about row 50.
        .contains("CLD-R020|1");
  }

  @Test
  void theTallyIsForTheTerminal() {
    assertThat(tally).isEqualTo(new Notes.Tally(4, 1, 1, 3));
  }

  @Test
  void theSameNotesInAnotherOrderAreTheSameRun() {
    assertThat(turned.ending()).isEqualTo(RunResult.Ending.ALREADY_COMPLETED);
    assertThat(turned.run().runId()).isEqualTo(first.run().runId());
  }

  @Test
  void aChangedNoteIsAnotherRun() throws IOException {
    RunResult changed = run(NOTES.replace("A999999", "A100004"), AS_AT, folder.resolve("changed"));

    assertThat(changed.ending()).isEqualTo(RunResult.Ending.COMPLETED);
    assertThat(changed.run().runKey()).isNotEqualTo(first.run().runKey());
    assertThat(accepted(folder.resolve("changed").resolve("2025-26").resolve("salt")))
        .containsExactly("51 CLD-R020", "54 CLD-R071", "62 CLD-X014", "63 CLD-X010");
  }

  @Test
  void notesStayFromRunToRunUntilTheirDate() throws IOException {
    RunResult later = run(NOTES, AS_AT.plusDays(1), folder.resolve("later"));

    assertThat(later.ending()).isEqualTo(RunResult.Ending.COMPLETED);
    // The note on CLD-X014 was good until the day before.
    assertThat(accepted(folder.resolve("later").resolve("2025-26").resolve("salt")))
        .containsExactly("51 CLD-R020", "54 CLD-R071");
  }

  @Test
  void aResumedRunGoesOnWithTheNotesOfItsStart() throws IOException {
    Path blocked = folder.resolve("blocked");
    Path year = Files.createDirectories(blocked.resolve("2025-26"));
    Path inTheWay = Files.writeString(year.resolve(".salt"), "a file where a folder should be");
    RunResult failed = run(NOTES.replace("Block", "Spot"), AS_AT, blocked);
    assertThat(failed.ending()).isEqualTo(RunResult.Ending.FAILED);
    Files.delete(inTheWay);
    RunRecord stored = new Runs(database).find(failed.run().runId()).orElseThrow();
    Engine engine = Engine.complete();

    RunResult resumed;
    try (RunEngine started = RunEngine.start(database, engine)) {
      resumed = started.launcher().launch(SavedRun.request(engine, stored, 2), Progress.SILENT);
    }

    assertThat(resumed.ending()).isEqualTo(RunResult.Ending.COMPLETED);
    assertThat(resumed.run().runId()).isEqualTo(failed.run().runId());
    Path salt = blocked.resolve("2025-26").resolve("salt");
    assertThat(accepted(salt)).containsExactly("51 CLD-R020", "54 CLD-R071", "62 CLD-X014");
    assertThat(Sheets.of(salt.resolve("rejections.xlsx")).rows("Accepted warnings", "reason"))
        .contains("Spot contract");
  }

  @Test
  void aWarningOnTheWholeFileIsAcceptedByTheNameOfTheFile() throws IOException {
    Path other = folder.resolve("other-column");
    Files.createDirectories(other);
    List<String> lines = Files.readAllLines(input.resolve(FILE));
    lines.set(0, lines.get(0) + ",Shoe Size");
    for (int i = 1; i < lines.size(); i++) {
      lines.set(i, lines.get(i) + ",");
    }
    Files.write(other.resolve(FILE), lines);
    Path before = input;
    input = other;
    run(
        "rule,record,person,reason,accepted_until\n"
            + "CLD-F03,"
            + FILE.toLowerCase(java.util.Locale.ROOT)
            + ",,We send it to the region too,31/12/2026\n",
        AS_AT,
        folder.resolve("whole-file"));
    input = before;

    assertThat(accepted(folder.resolve("whole-file").resolve("2025-26").resolve("salt")))
        .containsExactly(" CLD-F03");
  }
}
