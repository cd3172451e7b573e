package org.ascreturns.returns.cld;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.ascreturns.extract.InputFile;
import org.ascreturns.extract.UnreadableFileException;
import org.ascreturns.rule.Finding;
import org.ascreturns.rule.Settings;
import org.junit.jupiter.api.Test;

class CldFileCheckTest {

  private static final List<List<String>> YEAR = List.of(List.of("01/04/2025", "31/03/2026"));

  @Test
  void aHeaderOfTheSpecificationHasNothingToSay() {
    assertThat(found(header(), YEAR)).isEmpty();
  }

  @Test
  void namesWithUnderscoresAndInOtherCapitalsAreKnown() {
    List<String> header =
        header().stream().map(name -> name.toUpperCase().replace(' ', '_')).toList();

    assertThat(found(header, YEAR)).isEmpty();
  }

  @Test
  void aMissingMandatoryColumnIsNamed() {
    List<String> header = new ArrayList<>(header());
    header.remove("Event Type");

    assertThat(found(header, YEAR)).containsExactly("CLD-F02 Event_Type");
  }

  @Test
  void aMissingVoluntaryColumnIsNamed() {
    List<String> header = new ArrayList<>(header());
    header.remove("Dementia");

    assertThat(found(header, YEAR)).containsExactly("CLD-F12 Dementia");
  }

  @Test
  void aColumnOfNeitherReleaseIsIgnoredWithAWord() {
    assertThat(found(with("Favourite colour"), YEAR)).containsExactly("CLD-F03 Favourite colour");
  }

  @Test
  void carriedColumnsAreNotUnknown() {
    assertThat(found(with("Worker"), YEAR)).isEmpty();
  }

  @Test
  void aColumnThatStandsTwiceIsNamed() {
    assertThat(found(with("GENDER"), YEAR)).containsExactly("CLD-F04 GENDER");
  }

  @Test
  void columnsWithoutNameAreIgnoredHoweverMany() {
    List<String> header = with("");
    header.addAll(List.of("", " "));

    assertThat(found(header, YEAR))
        .containsExactly(
            "CLD-F03 (column 47, without name)",
            "CLD-F03 (column 48, without name)",
            "CLD-F03 (column 49, without name)");
  }

  @Test
  void namesOfWhichNoneIsKnownMayBeValuesAndAreNotRepeated() {
    assertThat(found(List.of("999", "Ann", "Ann", "Male"), List.of()))
        .isNotEmpty()
        .allMatch(finding -> finding.startsWith("CLD-F02") || finding.startsWith("CLD-F12"));
  }

  @Test
  void withdrawnColumnsAreDiscardedInRelease2() {
    assertThat(found(with("First Name"), YEAR)).containsExactly("CLD-F09 First_Name");
  }

  @Test
  void bothWithdrawnNamesMakeItRelease1WhereTheyBelong() {
    List<String> header = with("GP Practice Name");
    header.add("Provider CQC Location Name");
    header.add("Last Name");

    assertThat(found(header, YEAR)).isEmpty();
    assertThat(new CldHeader(header, new CldSettings().build()).release()).isEqualTo("R1");
  }

  @Test
  void twoDifferentPeriodsAreReportedAndTheWidestIsUsed() {
    List<List<String>> periods =
        List.of(List.of("01/04/2025", "31/03/2026"), List.of("01/07/2025", "30/06/2026"));
    Settings settings = new CldSettings().build();
    InputFile file = CldSample.file(header(), settings, periods, 10);

    List<Finding> findings = new CldExtract().checkFile(file, settings);

    assertThat(findings).extracting(finding -> finding.rule().id()).contains("CLD-F07", "CLD-F08");
    assertThat(findings.get(0).message())
        .isEqualTo(
            "The file states 2 different reporting periods; 01/04/2025 to 30/06/2026 was used.");
  }

  @Test
  void aPeriodThatDoesNotEndWithAQuarterIsOdd() {
    assertThat(found(header(), List.of(List.of("01/05/2025", "30/04/2026"))))
        .containsExactly("CLD-F08 Reporting_Period_End_Date");
    assertThat(found(header(), List.of(List.of("02/04/2025", "31/03/2026"))))
        .containsExactly("CLD-F08 Reporting_Period_End_Date");
    assertThat(found(header(), List.of(List.of("01/07/2025", "30/06/2026")))).isEmpty();
  }

  @Test
  void aFileWithoutRowsIsRefused() {
    Settings settings = new CldSettings().build();
    InputFile file = CldSample.file(header(), settings, List.of(), 0);

    assertThat(new CldExtract().checkFile(file, settings))
        .extracting(finding -> finding.rule().id())
        .containsExactly("CLD-F06");
  }

  @Test
  void aFileWithNothingInItHasNoRowsAndIsNoOtherText() {
    Settings settings = new CldSettings().build();

    assertThat(
            new CldExtract()
                .unreadable(
                    UnreadableFileException.nothingIn("cld.csv", "The file is empty."), settings))
        .extracting(finding -> finding.rule().id() + " " + finding.message())
        .containsExactly("CLD-F06 The file has no data rows. The file is empty.");
    assertThat(
            new CldExtract()
                .unreadable(new UnreadableFileException("cld.csv", 2, "Not text."), settings))
        .extracting(finding -> finding.rule().id())
        .containsExactly("CLD-F01");
  }

  @Test
  void aColumnOfTheCouncilIsMappedByTheJob() {
    List<String> header = new ArrayList<>(header());
    header.set(header.indexOf("Gender"), "Sex at birth");
    Settings settings = new CldSettings().column("sex at birth", "Gender").build();

    assertThat(new CldExtract().checkFile(CldSample.file(header, settings), settings)).isEmpty();
  }

  private static List<String> header() {
    return CldSample.header();
  }

  private static List<String> with(String column) {
    List<String> header = new ArrayList<>(header());
    header.add(column);
    return header;
  }

  private static List<String> found(List<String> header, List<List<String>> periods) {
    Settings settings = new CldSettings().build();
    InputFile file = CldSample.file(header, settings, periods, 10);
    return new CldExtract()
        .checkFile(file, settings).stream()
            .map(finding -> finding.rule().id() + " " + finding.field())
            .sorted()
            .toList();
  }
}
