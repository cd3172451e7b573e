package org.ascreturns.returns.sac;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ascreturns.returns.Return;
import org.ascreturns.returns.sac.rules.SacField;

/**
 * The eight files of a council that does not exist, with shares as in England (specification,
 * section 11): three of ten concerns lead to an enquiry, nine of ten of these are section 42
 * enquiries, and their risks are mostly neglect, in a home.
 */
final class SyntheticSafeguarding {

  /** A council has about one concern for so many rows of Client Level Data. */
  private static final int RECORDS_A_CONCERN = 25;

  private static final int CONCERNS_A_REVIEW = 3_000;

  private final Return.Sample wish;
  private final Random chance;
  private final Map<SacFile, Writer> files = new EnumMap<>(SacFile.class);
  private final LocalDate first;

  private SyntheticSafeguarding(Return.Sample wish) {
    this.wish = wish;
    this.chance = new Random(wish.seed());
    this.first = LocalDate.of(wish.year(), 4, 1);
  }

  /**
   * Writes the files; the same wish gives the same bytes.
   *
   * @return the files written
   */
  static List<Path> write(Return.Sample wish) throws IOException {
    Files.createDirectories(wish.folder());
    SyntheticSafeguarding council = new SyntheticSafeguarding(wish);
    List<Path> written = new ArrayList<>();
    try {
      for (SacFile file : SacFile.values()) {
        Path path = wish.folder().resolve("sac-" + file.specName() + ".csv");
        council.files.put(file, Files.newBufferedWriter(path, StandardCharsets.UTF_8));
        council.line(
            file,
            SacLayout.fields(file, wish.year()).stream()
                .map(SacField::name)
                .toArray(String[]::new));
        written.add(path);
      }
      for (long i = 1; i <= Math.max(1, wish.rows() / RECORDS_A_CONCERN); i++) {
        council.concern(i);
      }
      return written;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      for (Writer file : council.files.values()) {
        file.close();
      }
    }
  }

  private void line(SacFile file, String... values) {
    Writer writer = files.get(file);
    if (writer == null) {
      throw new IllegalStateException("The file " + file + " is not open");
    }
    try {
      writer.write(String.join(",", values));
      writer.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A concern about somebody; every third person has been there before. */
  private void concern(long number) {
    long person = number % 3 == 0 ? Math.max(1, number - 1) : number;
    if (person == number) {
      person(person);
    }
    // From three months before the period to its end
    LocalDate raised = first.minusDays(90).plusDays(chance.nextInt(455));
    int fate = chance.nextInt(100);
    String decision = fate < 30 ? (chance.nextInt(100) < 92 ? "S42" : "OTHER") : "NFA";
    String council = chance.nextInt(200) == 0 ? "888" : "";
    boolean bad = chance.nextDouble() < wish.badShare();
    line(
        SacFile.CONCERNS,
        "C" + number,
        "A" + person,
        bad && chance.nextBoolean() ? "31/02/" + wish.year() : raised.toString(),
        chance.nextInt(3) == 0 ? "" : reason(),
        decision,
        bad ? "" : raised.plusDays(chance.nextInt(7)).toString(),
        council);
    if (!decision.equals("NFA")) {
      enquiry(number, person, decision, raised.plusDays(chance.nextInt(14)), council);
    }
    if (number % CONCERNS_A_REVIEW == 0) {
      review(number / CONCERNS_A_REVIEW);
    }
  }

  private void person(long number) {
    LocalDate born = first.minusYears(19 + chance.nextInt(80)).minusDays(chance.nextInt(365));
    boolean died = chance.nextInt(12) == 0;
    line(
        SacFile.PERSONS,
        "A" + number,
        chance.nextInt(60) == 0 ? "" : born.toString(),
        died ? first.plusDays(30 + chance.nextInt(335)).toString() : "",
        one("MALE", "FEMALE", "FEMALE", "F", "m"),
        one("WHITE", "WHITE", "WHITE", "Irish", "ASIAN", "BLACK", "MIXED", "Refused", ""),
        reason());
    if (chance.nextInt(3) > 0) {
      line(
          SacFile.PERSON_CONDITIONS,
          "A" + number,
          one("DEMENTIA", "STROKE", "LEARNING_DISABILITY", "AUTISM", "OTHER_PHYSICAL", "NONE"),
          chance.nextBoolean() ? "" : first.minusDays(chance.nextInt(2_000)).toString());
    }
  }

  private void enquiry(long number, long person, String type, LocalDate commenced, String council) {
    LocalDate last = first.plusDays(364);
    LocalDate concluded = commenced.plusDays(5 + chance.nextInt(160));
    boolean open = concluded.isAfter(last);
    boolean bad = chance.nextDouble() < wish.badShare();
    line(
        SacFile.ENQUIRIES,
        "E" + number,
        "A" + person,
        bad && chance.nextBoolean() ? "" : "C" + number,
        type,
        commenced.toString(),
        open ? "" : bad ? commenced.minusDays(1).toString() : concluded.toString(),
        "",
        council,
        "");
    for (int risk = 1; risk <= 1 + chance.nextInt(2); risk++) {
      risk(number, risk, open);
    }
    if (!open) {
      boolean lacked = chance.nextInt(3) == 0;
      boolean expressed = chance.nextInt(3) > 0;
      line(
          SacFile.ENQUIRY_OUTCOMES,
          "E" + number,
          lacked ? "YES" : one("NO", "NO", "NO", "NO", "DK"),
          lacked ? one("YES", "YES", "YES", "NO") : "",
          expressed ? "YES_EXPRESSED" : one("YES_NONE", "YES_NONE", "NO", ""),
          expressed ? one("FULLY", "FULLY", "PARTIALLY", "NOT_ACHIEVED") : "");
    }
  }

  private void risk(long enquiry, int number, boolean open) {
    boolean identified = chance.nextInt(3) > 0;
    line(
        SacFile.ENQUIRY_RISKS,
        "E" + enquiry,
        String.valueOf(number),
        one("NEGLECT", "NEGLECT", "PHYSICAL", "PSYCHOLOGICAL", "FINANCIAL", "Domestic Violence"),
        one("SERVICE_PROVIDER", "OTHER_KNOWN", "OTHER_KNOWN", "OTHER_UNKNOWN"),
        one("OWN_HOME", "OWN_HOME", "Residential home", "CARE_HOME_NURSING", "HOSPITAL_ACUTE"),
        open
            ? ""
            : identified
                ? one("RISK_ACTION", "RISK_ACTION", "RISK_NO_ACTION")
                : one("NO_RISK_ACTION", "NO_RISK_NO_ACTION", "INCONCLUSIVE_ACTION"),
        open ? "" : identified ? one("REDUCED", "REDUCED", "REMOVED", "REMAINED") : "NA");
  }

  private void review(long number) {
    LocalDate concluded = first.plusDays(chance.nextInt(365));
    line(
        SacFile.SARS,
        "S" + number,
        concluded.minusDays(200).toString(),
        chance.nextInt(4) == 0 ? "" : concluded.toString());
    line(
        SacFile.SAR_INDIVIDUALS,
        "S" + number,
        "A",
        "DIED",
        first.minusYears(40 + chance.nextInt(50)).toString(),
        concluded.minusDays(300).toString());
  }

  private String reason() {
    return one("PHYSICAL", "PHYSICAL", "MEMORY", "LEARNING", "MENTAL_HEALTH", "SOCIAL", "");
  }

  private String one(String... values) {
    return values[chance.nextInt(values.length)];
  }
}
