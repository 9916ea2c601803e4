package org.signalbox.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void setsWordsToTheLeftAndNumbersToTheRight() {
    Table table = new Table("symbol", "bars");
    table.add("AAPL", "1,200");
    table.add("BTC/USDT", "7");
    assertThat(table.toString())
        .isEqualTo(
            """
            symbol     bars
            AAPL      1,200
            BTC/USDT      7
            """);
  }
}
