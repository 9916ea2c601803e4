package org.signalbox.dsl.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.signalbox.dsl.diagnostic.Diagnostic;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.diagnostic.Source;
import org.signalbox.dsl.ir.Program;
import org.signalbox.dsl.text.Parser;
import org.signalbox.dsl.text.Programs;

class CorpusAnalysisTest {

  /** Published programs that the language refuses, and why it is right to. */
  private static final Map<String, List<Problem>> REFUSED =
      Map.of(
          // Names that nothing defines, a pattern that is not called, hours on daily bars.
          "18_misc.signal",
          List.of(
              Problem.TIMEFRAME_NOT_A_MULTIPLE,
              Problem.FUNCTION_AS_VALUE,
              Problem.UNKNOWN_NAME,
              Problem.UNKNOWN_NAME,
              Problem.UNKNOWN_NAME),
          // The mean of price / price is a number; it is compared with 4% and used as a distance.
          "T06_Bensdorp_MRL.signal",
          List.of(Problem.UNIT_MISMATCH, Problem.WRONG_DISTANCE_UNIT));

  /** Published programs that ask for what is not executed in this version. */
  private static final List<String> NOT_EXECUTED =
      List.of(
          "07_rotation",
          "08_pairs",
          "14_composer",
          "15_tsmom",
          "17_extern",
          "A21_TrendRider",
          "C09_CRSI",
          "F12_order_target",
          "H03_ETF_rotation",
          "H04_EMA_universe",
          "H10_Bubble",
          "H16_MVO_extern",
          "H21_IBS",
          "I03_Asset_class_trend",
          "I18_VIX",
          "J06_MultiSignal",
          "Q06_drift",
          "S17_vol_target",
          "T12_DAA",
          "T13_FAA",
          "T16_HAA",
          "T21_Zweig");

  @Test
  void understandsEveryPublishedProgram() {
    List<Source> programs = Programs.all();
    for (Source source : programs) {
      Analysis analysis = analysis(source);
      List<Diagnostic> errors =
          analysis.diagnostics().stream().filter(Diagnostic::isError).toList();
      assertThat(errors.stream().map(Diagnostic::problem))
          .as(String.join("\n", errors.stream().map(source::show).toList()))
          .containsExactlyElementsOf(REFUSED.getOrDefault(source.name(), List.of()));
      assertThat(analysis.program().isPresent()).isEqualTo(errors.isEmpty());
    }
    System.out.println("understood " + programs.size() + " published programs");
  }

  @Test
  void saysOfEachProgramWhetherItCanBeRun() {
    List<String> waiting = new ArrayList<>();
    for (Source source : Programs.corpus()) {
      analysis(source)
          .program()
          .map(Program::notExecuted)
          .filter(it -> !it.isEmpty())
          .ifPresent(it -> waiting.add(source.name().replace(".signal", "")));
    }
    assertThat(waiting).containsExactlyElementsOf(NOT_EXECUTED);
  }

  private static Analysis analysis(Source source) {
    return Analyzer.analyze(source, Parser.parse(source).orThrow(), Settings.NONE);
  }
}
