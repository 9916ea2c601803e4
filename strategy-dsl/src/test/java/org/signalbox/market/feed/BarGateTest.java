package org.signalbox.market.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.market.Bar;

class BarGateTest {

  private static Bar bar(double open, double high, double low, double close, double volume) {
    return new Bar(0, 60_000, open, high, low, close, volume);
  }

  private static Bar flat(double price) {
    return bar(price, price, price, price, 1);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          1,   2,   1,    2,   0,   ''
          NaN, 2,   1,    2,   1,   contradict
          1,   NaN, 1,    2,   1,   contradict
          1,   Infinity, 1, 2, 1,   contradict
          0,   0,   0,    0,   1,   contradict
          -2,  -1,  -2,   -1,  1,   contradict
          1,   1.5, 1,    2,   1,   contradict
          1,   2,   1.5,  2,   1,   contradict
          1,   2,   1,    2,   -1,  volume
          1,   2,   1,    2,   NaN, volume
          """)
  void whatContradictsItselfIsNeverUsed(
      double open, double high, double low, double close, double volume, String why) {
    Bar bar = bar(open, high, low, close, volume);
    assertThat(BarGate.flaw(bar, 60_000).orElse("")).contains(why);
    assertThat(new BarGate(5).look(bar, 60_000).isPresent()).isEqualTo(!why.isEmpty());
  }

  @Test
  void whatEndsInTheFutureOrBeforeItStartsIsNeverUsed() {
    assertThat(BarGate.flaw(flat(1), 59_000)).isEmpty();
    assertThat(BarGate.flaw(flat(1), 58_999)).contains("it ends in the future");
    assertThat(BarGate.flaw(new Bar(5, 5, 1, 1, 1, 1, 1), 9)).contains("it ends before it starts");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          a slip,                100 1000 101 102,         + - + +
          a slip twice,          100 1000 101 1000 102,    + - + - +
          a level that stays,    100 1000 1010 1020,       + - + +
          a level and back,      100 1000 1010 100 101,    + - + - +
          down and up,           100 10 100,               + - +
          just inside,           100 500 100,              + + +
          two that do not agree, 100 1000 10000 100,       + - - +
          the first of all,      1000 1001,                + +
          """)
  void aJumpNeedsASecondBar(String what, String closes, String used) {
    BarGate gate = new BarGate(5);
    StringBuilder fates = new StringBuilder();
    for (String close : closes.split(" ")) {
      fates.append(gate.look(flat(Double.parseDouble(close)), 60_000).isEmpty() ? " +" : " -");
    }
    assertThat(fates.toString().strip()).isEqualTo(used);
  }

  @Test
  void oneWildPriceSpoilsTheWholeBar() {
    BarGate gate = new BarGate(5);
    gate.look(flat(100), 60_000);
    assertThat(gate.look(bar(100, 1_000, 99, 101, 1), 60_000)).isPresent();
    assertThat(gate.look(flat(101), 60_000)).isEmpty();
  }

  @Test
  void tradesAreHeldToTheLastBar() {
    BarGate gate = new BarGate(5);
    assertThat(gate.admits(1_000)).isTrue();
    gate.look(flat(100), 60_000);
    assertThat(gate.admits(500)).isTrue();
    assertThat(gate.admits(501)).isFalse();
    assertThat(gate.admits(0)).isFalse();
    assertThat(gate.admits(Double.NaN)).isFalse();
  }

  @Test
  void aFactorOfOneWouldRefuseEverything() {
    assertThatThrownBy(() -> new BarGate(1)).hasMessage("a factor must be above 1, was 1.0");
  }
}
