package org.signalbox.docs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInDiagram;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the code to the plan in {@code docs/architecture.puml}. */
class ArchitectureTest {

  /** Far below what is there, far above what a wrong class path would find. */
  private static final int FEWEST_CLASSES = 500;

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("/org/signalbox/testing/"))
          .withImportOption(location -> !location.contains("/org/signalbox/docs/"))
          .importPackages("org.signalbox");

  @Test
  void seesTheWholeHouse() {
    assertThat(HOUSE).hasSizeGreaterThan(FEWEST_CLASSES);
  }

  @Test
  void importsRunOnlyAlongTheArrowsOfThePlan() {
    classes()
        .should(
            adhereToPlantUmlDiagram(
                House.file("docs/architecture.puml"), consideringOnlyDependenciesInDiagram()))
        .check(HOUSE);
  }

  @Test
  void noCircles() {
    slices().matching("org.signalbox.(**)").should().beFreeOfCycles().check(HOUSE);
  }

  @ParameterizedTest(name = "{0} only in {1}")
  @CsvSource(
      textBlock =
          """
          org.antlr..,  org.signalbox.dsl.(text|grammar)..
          picocli..,    org.signalbox.cli..
          org.ta4j..,   org.signalbox.dsl.catalog..
          com.fasterxml.jackson.., org.signalbox.(broker|live|server|assistant)..
          org.duckdb.., org.signalbox.backtest.data..
          java.sql..,   org.signalbox.(backtest.data|live.database|live.journal.postgres|live.schedule|server.store)..
          org.jdbi..,   org.signalbox.(live.database|live.journal.postgres|server.store)..
          com.zaxxer.., org.signalbox.live.database..
          org.flywaydb.., org.signalbox.live.database..
          io.zonky..,   org.signalbox.live.database..
          org.quartz..,  org.signalbox.live.schedule..
          io.javalin..,  org.signalbox.server..
          com.nimbusds.., org.signalbox.server.account..
          com.password4j.., org.signalbox.server.account..
          io.micrometer.., org.signalbox.server..
          java.net.http.., org.signalbox.broker.http..
          dev.langchain4j.., org.signalbox.assistant..
          """)
  void libraryStaysBehindItsWall(String library, String room) {
    noClasses()
        .that()
        .resideOutsideOfPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(HOUSE);
  }

  @Test
  void theAssistantReachesNothingThatTradesOrSends() {
    noClasses()
        .that()
        .resideInAPackage("org.signalbox.assistant..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.signalbox.trade.broker..",
            "org.signalbox.live..",
            "org.signalbox.broker..",
            "org.signalbox.server..",
            "java.net..",
            "java.sql..")
        .check(HOUSE);
  }

  @Test
  void kernelsKnowOnlyTheJdk() {
    classes()
        .that()
        .resideInAPackage("org.signalbox.kernel..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java.lang..", "java.util..", "org.signalbox.kernel..", "org.jspecify..")
        .check(HOUSE);
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Instant.class,
        LocalDate.class,
        LocalDateTime.class,
        OffsetDateTime.class,
        ZonedDateTime.class
      })
  void timeIsGivenNotTaken(Class<?> clock) {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.signalbox.cli..")
        .should()
        .callMethod(clock, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .check(HOUSE);
  }

  @Test
  void chanceIsSeeded() {
    noClasses()
        .should()
        .callConstructor(Random.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(ThreadLocalRandom.class)
        .orShould()
        .callMethod(Math.class, "random")
        .check(HOUSE);
  }

  @Test
  void onlyTheCommandLineSpeaksToTheConsole() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.signalbox.cli..")
        .should(ACCESS_STANDARD_STREAMS)
        .check(HOUSE);
  }
}
