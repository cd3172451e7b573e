package org.ascreturns.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** The borders between packages, and calls that are banned. */
@AnalyzeClasses(packages = "org.ascreturns", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule THE_ENGINE_NAMES_NO_RETURN =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.ascreturns.returns..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.ascreturns.returns.ascof..",
              "org.ascreturns.returns.ascs..",
              "org.ascreturns.returns.cld..",
              "org.ascreturns.returns.dols..",
              "org.ascreturns.returns.indicators..",
              "org.ascreturns.returns.sac..",
              "org.ascreturns.returns.salt..");

  @ArchTest
  static final ArchRule NO_RETURN_KNOWS_ANOTHER =
      slices()
          .matching("org.ascreturns.returns.(ascof|ascs|salt|dols|sac|indicators)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule RETURNS_USE_RULES_AND_EXTRACTS_ONLY =
      noClasses()
          .that()
          .resideInAPackage("org.ascreturns.returns..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.ascreturns.job..",
              "org.ascreturns.cli..",
              "org.ascreturns.audit..",
              "org.ascreturns.build..",
              "org.ascreturns.publish..",
              "org.ascreturns.database..");

  @ArchTest
  static final ArchRule ONLY_THE_JOB_KNOWS_SPRING_BATCH =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.ascreturns.job..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.springframework.batch..");

  @ArchTest
  static final ArchRule RULES_DEPEND_ON_NOTHING =
      noClasses()
          .that()
          .resideInAPackage("org.ascreturns.rule..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.ascreturns.extract..",
              "org.ascreturns.job..",
              "org.ascreturns.build..",
              "org.ascreturns.publish..",
              "org.ascreturns.cli..");

  @ArchTest
  static final ArchRule NOTHING_BELOW_THE_COMMAND_LINE_USES_IT =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.ascreturns.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.ascreturns.cli..");

  @ArchTest
  static final ArchRule THE_REPORT_READS_AND_RUNS_NOTHING =
      noClasses()
          .that()
          .resideInAPackage("org.ascreturns.report..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.ascreturns.job..");

  @ArchTest
  static final ArchRule ONLY_THE_COMMAND_LINE_READS_THE_CLOCK =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.ascreturns.cli..")
          .should()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now");

  @ArchTest
  static final ArchRule NO_SKIPPING =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching(".*(SkipListener|SkipPolicy|RunIdIncrementer|FlatFileItemReader).*");

  @ArchTest
  static final ArchRule NO_STACK_TRACES =
      noClasses().should().callMethod(Throwable.class, "printStackTrace");
}
