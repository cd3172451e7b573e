package org.ascreturns.returns.cld.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The rules of Client Level Data that live in Java, in the order of spec.md section 9. */
public final class CldRules {

  private static final List<Cleansing> BLANKS = List.of(new CldR028NullWord());

  private static final List<MatchStep> MATCHING =
      List.of(new CldR022Tidied(), new CldR023Release1Value(), new CldR024KnownVariant());

  private static final List<Cleansing> IDENTITY =
      List.of(new CldR007InvalidNhsNumber(), new CldR008PlaceholderNhsNumber());

  private static final List<Cleansing> VALUES =
      List.of(
          new CldR084AssociationWithEvent(),
          new CldR027NotApplicable(),
          new CldR032ConvertedDate(),
          new CldR030EventDate(),
          new CldR031PersonDate(),
          new CldR044PlaceholderBirth(),
          new CldR042FutureDeath(),
          new CldR041DeathBeforeBirth(),
          new CldR073Number(),
          new CldR072NegativeNumber(),
          new CldR064CarerRoute(),
          new CldR065CarerReviewReason(),
          new CldR066CarerSupportReason(),
          new CldR087InvalidPostcode(),
          new CldR088UntidyPostcode(),
          new CldR089GpPracticeCode(),
          new CldR090CqcLocation(),
          new CldR091TooLong());

  private static final List<Cleansing> ENDS =
      List.of(
          new CldR039EndAfterDeath(), new CldR040OpenAfterDeath(), new CldR060OpenServiceOutcome());

  private static final Set<Class<?>> CHANGING_WHAT_METHODS_READ =
      Set.of(
          CldR027NotApplicable.class,
          CldR042FutureDeath.class,
          CldR044PlaceholderBirth.class,
          CldR060OpenServiceOutcome.class,
          CldR064CarerRoute.class,
          CldR065CarerReviewReason.class,
          CldR066CarerSupportReason.class,
          CldR072NegativeNumber.class,
          CldR084AssociationWithEvent.class);

  private static final List<RowRule> ROW_RULES =
      List.of(
          new CldR001OtherCouncil(),
          new CldR002ReportingPeriod(),
          new CldR004NoIdentifier(),
          new CldR005NhsNumberMissing(),
          new CldR006PersonNumberMissing(),
          new CldR009TestNhsNumber(),
          new CldR010ClientType(),
          new CldR011EventType(),
          new CldR012StartMissing(),
          new CldR020Mandatory(),
          new CldR021MandatoryHere(),
          new CldR033EndBeforeStart(),
          new CldR034StartInFuture(),
          new CldR035EndInFuture(),
          new CldR036ServiceEndInFuture(),
          new CldR037StartBeforeBirth(),
          new CldR038StartAfterDeath(),
          new CldR043BirthMissing(),
          new CldR045VeryOld(),
          new CldR046UnderEighteen(),
          new CldR047YoungCarer(),
          new CldR049OutsidePeriod(),
          new CldR050StillOpen(),
          new CldR051StartTooEarly(),
          new CldR062DeceasedWithoutDeath(),
          new CldR063DeathWithoutDeceased(),
          new CldR067ReasonAndClientType(),
          new CldR071UnitsMissing(),
          new CldR074CostZero(),
          new CldR075CostHigh(),
          new CldR080DirectPaymentInPrison(),
          new CldR081DirectPaymentMechanism(),
          new CldR082ComponentOfType(),
          new CldR083ServiceOfClientType(),
          new CldR085CarerLinkedToNobody(),
          new CldR093CarerLinkedToSelf());

  private static final List<Class<?>> CONSTRAINTS =
      List.of(PermittedValue.class, HasRelease2Equivalent.class);

  private static final List<Class<?>> FILE_RULES =
      List.of(
          CldF01NotText.class,
          CldF02ColumnMissing.class,
          CldF03ColumnUnknown.class,
          CldF04ColumnTwice.class,
          CldF05RaggedLine.class,
          CldF06NoRows.class,
          CldF07SeveralPeriods.class,
          CldF08OddPeriod.class,
          CldF09ColumnWithdrawn.class,
          CldF12ColumnOptional.class);

  private CldRules() {}

  /** Words for "nothing", before anything is matched. */
  public static List<Cleansing> blanks() {
    return BLANKS;
  }

  /** The steps of the matching order of section 6.1, after the exact match. */
  public static List<MatchStep> matching() {
    return MATCHING;
  }

  /**
   * Those that change what the national methods would read. Without local rules they only report;
   * the others belong to reading a value, to codes or to identity, which the methods build upon
   * (events.md P2, P4), or change nothing that the methods look at.
   */
  public static Set<Class<?>> changingWhatMethodsRead() {
    return CHANGING_WHAT_METHODS_READ;
  }

  /** Before the kind of row is known. */
  public static List<Cleansing> identity() {
    return IDENTITY;
  }

  /** Once the kind of row is known, before its derived end is. */
  public static List<Cleansing> values() {
    return VALUES;
  }

  /** On the derived end, and what follows from it. */
  public static List<Cleansing> ends() {
    return ENDS;
  }

  public static List<RowRule> rowRules() {
    return ROW_RULES;
  }

  /** The class or annotation of every rule that lives in Java. */
  public static List<Class<?>> homes() {
    return Stream.of(
            FILE_RULES.stream(),
            CONSTRAINTS.stream(),
            classes(MATCHING),
            classes(BLANKS),
            classes(IDENTITY),
            classes(VALUES),
            classes(ENDS),
            classes(ROW_RULES))
        .<Class<?>>flatMap(homes -> homes)
        .toList();
  }

  private static Stream<Class<?>> classes(List<?> rules) {
    return rules.stream().map(Object::getClass);
  }
}
