package org.signalbox.backtest.venue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What one bar does, worked out by hand: the orders, the bar (open high low close), the fills, and
 * whether the two ways through the bar differ. A limit needs one tick (0.01) through it.
 */
class BarPathTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          neither            | 102 105  98 103 |                               | false
          stop               | 102 105  94 100 | sell 10 @ 95 stop loss        | false
          target             | 102 111  98 105 | sell 10 @ 110 take profit     | false
          both               | 102 111  94 100 | sell 10 @ 95 stop loss        | true
          stop exactly       | 102 105  95 100 | sell 10 @ 95 stop loss        | false
          target exactly     | 102 110  98 105 |                               | false
          target and a tick  | 102 110.01 98 105 | sell 10 @ 110 take profit   | false
          gap under the stop |  93  97  92  96 | sell 10 @ 93 stop loss        | false
          gap to the stop    |  95  97  92  96 | sell 10 @ 95 stop loss        | false
          gap over the target| 112 113 111 112 | sell 10 @ 112 take profit     | false
          gap to the target  | 110 110 109 110 | sell 10 @ 110 take profit     | false
          gap, then the other| 112 113  90  95 | sell 10 @ 112 take profit     | false
          """)
  void guardsALongPosition(String what, String bar, String fills, boolean ambiguous) {
    Rig rig = new Rig(FillProfile.STANDARD).place("buy 10 market sl=95 tp=110");
    assertThat(rig.bar("100 100 100 100")).isEqualTo("buy 10 @ 100 entry");
    assertThat(rig.bar(bar)).isEqualTo(fills == null ? "" : fills);
    assertThat(rig.desk.ambiguousBars()).isEqualTo(ambiguous ? 1 : 0);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          neither            |  98 101  96  99 |                               | false
          stop               |  98 106  96  99 | buy 10 @ 105 stop loss        | false
          target             |  98 101  89  95 | buy 10 @ 90 take profit       | false
          both               |  98 106  89 100 | buy 10 @ 105 stop loss        | true
          gap over the stop  | 107 108 104 106 | buy 10 @ 107 stop loss        | false
          gap to the target  |  88  89  87  88 | buy 10 @ 88 take profit       | false
          """)
  void guardsAShortPosition(String what, String bar, String fills, boolean ambiguous) {
    Rig rig = new Rig(FillProfile.STANDARD).place("sell 10 market sl=105 tp=90");
    assertThat(rig.bar("100 100 100 100")).isEqualTo("sell 10 @ 100 entry");
    assertThat(rig.bar(bar)).isEqualTo(fills == null ? "" : fills);
    assertThat(rig.desk.ambiguousBars()).isEqualTo(ambiguous ? 1 : 0);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no entry             | buy 10 stop 102 sl=98 tp=106 | 100 101  97 100 |                                                | false
          entry                | buy 10 stop 102 sl=98 tp=106 | 100 103  99 101 | buy 10 @ 102 entry                             | false
          entry, perhaps stop  | buy 10 stop 102 sl=98 tp=106 | 100 103  97  99 | buy 10 @ 102 entry, sell 10 @ 98 stop loss     | true
          entry, surely stop   | buy 10 stop 102 sl=98 tp=106 | 100 103  97  97 | buy 10 @ 102 entry, sell 10 @ 98 stop loss     | false
          entry, target        | buy 10 stop 102 sl=98 tp=106 | 100 107  99 104 | buy 10 @ 102 entry, sell 10 @ 106 take profit  | false
          stop before entry    | buy 10 stop 102 sl=98 tp=106 | 100 107  97 104 | buy 10 @ 102 entry, sell 10 @ 106 take profit  | false
          limit, then stop     | buy 10 limit 99 sl=95 tp=106 | 100 107  94 100 | buy 10 @ 99 entry, sell 10 @ 95 stop loss      | false
          limit, target passed | buy 10 limit 99 sl=95 tp=106 | 100 107  98 100 | buy 10 @ 99 entry                              | true
          market, both         | buy 10 market sl=95 tp=106   | 100 107  94 100 | buy 10 @ 100 entry, sell 10 @ 95 stop loss     | true
          market, stop above   | buy 10 market sl=101         | 100 107  94 100 | buy 10 @ 100 entry, sell 10 @ 100 stop loss    | false
          two entries          | buy 10 stop 102;sell 10 stop 98 | 100 103 97 100 | buy 10 @ 102 entry                           | true
          two entries, falling | buy 10 stop 102;sell 10 stop 98 | 100 103 97 103 | sell 10 @ 98 entry                           | true
          no reversal in a bar | buy 10 stop 102 does=reverse;sell 10 stop 98 does=reverse | 100 103 97 97 | buy 10 @ 102 entry  | true
          """)
  void entersInsideABar(String what, String orders, String bar, String fills, boolean ambiguous) {
    Rig rig = new Rig(FillProfile.STANDARD).place(orders);
    assertThat(rig.bar(bar)).isEqualTo(fills == null ? "" : fills);
    assertThat(rig.desk.ambiguousBars()).isEqualTo(ambiguous ? 1 : 0);
  }

  @ParameterizedTest(name = "{0} on {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          buy 10 market              | 100 105  95 100 | buy 10 @ 100 entry
          buy 10 open                | 100 105  95 101 | buy 10 @ 100 entry
          buy 10 close               | 100 105  95 101 | buy 10 @ 101 entry
          buy 10 market later=1      | 100 105  95 100 |
          buy 10 stop 102 later=1    | 100 105  95 100 |
          buy 10 limit 98            | 100 105  98 100 |
          buy 10 limit 98            | 100 105  97.99 100 | buy 10 @ 98 entry
          buy 10 limit 98            |  96 105  95 100 | buy 10 @ 96 entry
          buy 10 limit 98            |  98 105  98 100 | buy 10 @ 98 entry
          sell 10 limit 103          | 100 103  95 100 |
          sell 10 limit 103          | 100 103.01 95 100 | sell 10 @ 103 entry
          sell 10 limit 103          | 104 105  95 100 | sell 10 @ 104 entry
          buy 10 stop 102            | 100 102  95 100 | buy 10 @ 102 entry
          buy 10 stop 102            | 104 105 101 104 | buy 10 @ 104 entry
          sell 10 stop 98            | 100 102  98 100 | sell 10 @ 98 entry
          sell 10 stop 98            |  97 102  96 100 | sell 10 @ 97 entry
          buy 10 stop 102 limit 103  | 100 105  99 100 | buy 10 @ 102 entry
          buy 10 stop 102 limit 101  | 100 105  99 100 | buy 10 @ 101 entry
          buy 10 stop 102 limit 103  | 104 105 103 104 |
          buy 10 stop 102 limit 103  | 104 105 101 104 | buy 10 @ 103 entry
          sell 10 stop 98 limit 97   | 100 101  95  99 | sell 10 @ 98 entry
          sell 10 stop 98 limit 97   |  96  96.9 95 96 |
          """)
  void fillsOneOrder(String order, String bar, String fills) {
    Rig rig = new Rig(FillProfile.STANDARD).place(order);
    assertThat(rig.bar(bar)).isEqualTo(fills == null ? "" : fills);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          WORST      | sell 10 @ 95 stop loss
          BEST       | sell 10 @ 110 take profit
          HIGH_FIRST | sell 10 @ 110 take profit
          LOW_FIRST  | sell 10 @ 95 stop loss
          STOP_FIRST | sell 10 @ 95 stop loss
          """)
  void takesTheWayThatTheProfileNames(IntrabarPath path, String fills) {
    Rig rig = new Rig(FillProfile.STANDARD.withPath(path)).place("buy 10 market sl=95 tp=110");
    rig.bar("100 100 100 100");
    assertThat(rig.bar("102 111 94 100")).isEqualTo(fills);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          target first  | 102 111 101 110; 110 110 94 100   | sell 10 @ 110 take profit
          stop first    | 102 103 94 95; 95 111 95 100      | sell 10 @ 95 stop loss
          gap between   | 102 103 101 102; 93 111 92 100    | sell 10 @ 93 stop loss
          """)
  void believesFinerBars(String what, String finer, String fills) {
    Rig rig = new Rig(FillProfile.STANDARD).place("buy 10 market sl=95 tp=110");
    rig.bar("100 100 100 100");
    assertThat(rig.bar("102 111 92 100", finer)).isEqualTo(fills);
    assertThat(rig.desk.ambiguousBars()).isZero();
  }
}
