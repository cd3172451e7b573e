package org.ascreturns.returns.ascs.rules;

import java.util.List;
import java.util.stream.Stream;

/** The rules of the survey that live in Java, in the order of the specification. */
public final class AscsRules {

  /** Section 6: each rule sees what the earlier ones left. */
  static final List<PersonRule> CLEANING =
      List.of(
          new AscsC00MissingCode(),
          new AscsC01NotANumber(),
          new AscsC02NotWhole(),
          new AscsC03OutOfRange(),
          new AscsC04NotInList(),
          new AscsD01Stratum(),
          new AscsC05AnswerOfNonRespondent(),
          new AscsC06HelpOfNonRespondent(),
          new AscsC07AnswerOfOtherVariant(),
          new AscsC08TicksIncomplete(),
          new AscsX01NoStratum(),
          new AscsX02ChoiceNotAsked());

  /** The workbook's own rules, on the values as delivered. */
  static final List<PersonRule> DELIVERED =
      List.of(
          new AscsW01Blank(),
          new AscsW02StratumEntered(),
          new AscsW03PopulationEntered(),
          new AscsW04NothingAnswered(),
          new AscsW05ReasonMissing(),
          new AscsW06DeliveryInCareHome(),
          new AscsW07BudgetBelowZero(),
          new AscsW08FullCostWithoutContribution(),
          new AscsW09AutismAndAsperger(),
          new AscsW10HelpWithoutResponse(),
          new AscsW11CareHomeQuestionnaireInCommunity(),
          new AscsW12CommunityQuestionnaireInCareHome(),
          new AscsW13StandardForLearningDisability(),
          new AscsW14EasyReadForOthers(),
          new AscsW15ReminderAgainstResponse(),
          new AscsW16AnswerBlank(),
          new AscsW17ChoiceBlank(),
          new AscsW18AnswerWithoutResponse(),
          new AscsW19StandardAnswerInEasyRead(),
          new AscsW20ChoiceOnOtherQuestionnaire(),
          new AscsW21Unsafe(),
          new AscsW22NothingTicked(),
          new AscsW23NoneAndSome(),
          new AscsW24TicksPartlyMissing(),
          new AscsW25HelpAgainstTypes(),
          new AscsW26NoHelpAgainstHelp(),
          new AscsW27TypesAgainstNoHelp(),
          new AscsW28NoTypeTicked(),
          new AscsW29TypesPartlyMissing(),
          new AscsW30NotInWorkbookList());

  private static final List<Class<?>> OTHERS =
      List.of(
          AscsF01SheetMissing.class,
          AscsF02CouncilCodeMissing.class,
          AscsF03CouncilNotChosen.class,
          AscsF04ColumnWrong.class,
          AscsF05HalfARow.class,
          AscsF06NoPeople.class,
          AscsF07TooManyRows.class,
          AscsF08NoPerson.class,
          Ascs901NotReadable.class,
          Ascs902ColumnTwice.class,
          Ascs903RaggedLine.class,
          Ascs904ListColumnMissing.class,
          Ascs905PopulationLine.class,
          Ascs906InformationLine.class,
          Ascs907EligibleLine.class);

  private AscsRules() {}

  static List<PersonRule> of(String stage) {
    return stage.equals(Person.DELIVERED) ? DELIVERED : CLEANING;
  }

  /** The classes that rules stand on. */
  public static List<Class<?>> homes() {
    return Stream.concat(
            OTHERS.stream(),
            Stream.concat(CLEANING.stream(), DELIVERED.stream()).map(Object::getClass))
        .<Class<?>>map(home -> home)
        .toList();
  }
}
