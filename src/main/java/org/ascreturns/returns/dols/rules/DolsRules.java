package org.ascreturns.returns.dols.rules;

import java.util.ArrayList;
import java.util.List;

/** The rules on applications that live in Java, in the order of the specification. */
public final class DolsRules {

  /** Stage 3: several fields of a row. */
  static final List<RowRule> ROW =
      List.of(
          new Dols201GrantedNotMet(),
          new Dols202ReasonNotRecorded(),
          new Dols203OtherReason(),
          new Dols204OpenNotMet(),
          new Dols205AssessmentDateMissing(),
          new Dols206AssessmentDateWithout(),
          new Dols207AssessedBeforeReceived(),
          new Dols208EquivalentBeforeReceived(),
          new Dols211SignedOffBeforeReceived(),
          new Dols212SignedOffBeforeAssessed(),
          new Dols213SignOffMissing(),
          new Dols214SignOffOfOpen(),
          new Dols215GrantedAtOnce(),
          new Dols216AssessedNotSignedOff(),
          new Dols217LongOpen(),
          new Dols221ReasonMissing(),
          new Dols222ReasonOfNotRefused(),
          new Dols231AuthorisationDatesMissing(),
          new Dols232AuthorisationDatesWithout(),
          new Dols233PlannedEndBeforeStart(),
          new Dols234TooLong(),
          new Dols235Backdated(),
          new Dols236LateStart(),
          new Dols237EndedBeforeStart(),
          new Dols238EndedAfterPlan(),
          new Dols239ReviewsWithout(),
          new Dols261BornAfterReceived(),
          new Dols262Under18(),
          new Dols263NearlyAdult(),
          new Dols264TooOld(),
          new Dols265VeryOld());

  /** Stage 4: whether the application is part of this return; only for rows without a reject. */
  static final List<RowRule> SCOPE = List.of(new Dols301NextReturn(), new Dols302EarlierReturn());

  private static final List<Class<?>> OTHERS =
      List.of(
          Dols001ColumnMissing.class,
          Dols002ColumnUnknown.class,
          Dols003NoRows.class,
          Dols101PersonMissing.class,
          Dols102NhsNumber.class,
          Dols103CouncilCodeForm.class,
          Dols104OtherCouncil.class,
          Dols105LocationMissing.class,
          Dols106LocationForm.class,
          Dols107LocationUnknown.class,
          Dols108LocationOutside.class,
          Dols111ReceivedMissing.class,
          Dols112DateUnreadable.class,
          Dols113DateInFuture.class,
          Dols114ReceivedBeforeDols.class,
          Dols121UrgentUnknown.class,
          Dols122RequirementUnknown.class,
          Dols131StatusUnknown.class,
          Dols132ReasonUnknown.class,
          Dols141ReviewsUnreadable.class,
          Dols151GenderUnknown.class,
          Dols152EthnicityUnknown.class,
          Dols153ConditionUnknown.class,
          Dols154BirthMissing.class,
          Dols501Trimmed.class,
          Dols502DateForm.class,
          Dols503CodeForm.class,
          Dols504RequirementBlank.class,
          Dols505GenderBlank.class,
          Dols506EthnicityBlank.class,
          Dols507ConditionBlank.class,
          Dols508ReviewsBlank.class,
          Dols901NotText.class,
          Dols902ColumnTwice.class,
          Dols903RaggedLine.class);

  private DolsRules() {}

  /** The class or annotation of every rule. */
  public static List<Class<?>> homes() {
    List<Class<?>> homes = new ArrayList<>(OTHERS);
    ROW.forEach(rule -> homes.add(rule.getClass()));
    SCOPE.forEach(rule -> homes.add(rule.getClass()));
    return homes;
  }
}
