package org.signalbox.dsl.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.signalbox.dsl.diagnostic.Source;
import org.signalbox.dsl.ir.Clause;
import org.signalbox.dsl.ir.Program;
import org.signalbox.dsl.ir.Term;
import org.signalbox.dsl.text.Parser;
import org.signalbox.market.Timeframe;

class AnalyzerTest {

  @Test
  void understandsAStrategyOfOneLine() {
    Program program =
        program(
            "strategy \"Golden cross\" trade SPY on daily bars "
                + "enter long when sma(close, 50) crosses above sma(close, 200) "
                + "exit long when sma(close, 50) crosses below sma(close, 200)");
    assertThat(program.name()).isEqualTo("Golden cross");
    assertThat(program.symbols()).containsExactly("SPY");
    assertThat(program.base()).isEqualTo(Timeframe.DAILY);
    assertThat(program.entries())
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.when()).isInstanceOf(Term.Crossing.class);
          assertThat(entry.price()).isInstanceOf(Clause.OrderPrice.Market.class);
          assertThat(entry.validity()).isInstanceOf(Clause.Validity.OneDecision.class);
        });
    assertThat(program.exits()).singleElement().extracting(Clause.Exit::fraction).isEqualTo(1.0);
    assertThat(program.opposite()).isEqualTo(Program.Opposite.REVERSE);
  }

  @Test
  void readsALetOnceForAllWhoReadIt() {
    Program program =
        program(
            """
            strategy "s" trade SPY on daily bars
            let average = ema(close, 20)
            enter long when close > average
            exit long when close < average
            """);
    assertThat(right(program.entries().getFirst().when()))
        .isSameAs(right(program.exits().getFirst().when()));
  }

  private static Term right(Term comparison) {
    return ((Term.Rowwise) comparison).operands().get(1);
  }

  private static Program program(String text) {
    Source source = new Source("test", text);
    return Analyzer.analyze(source, Parser.parse(source).orThrow(), Settings.NONE)
        .program()
        .orElseThrow();
  }
}
