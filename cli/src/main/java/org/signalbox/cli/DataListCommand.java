package org.signalbox.cli;

import java.util.List;
import org.signalbox.backtest.data.DataSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code signalbox data list}: the stored data sets. */
@Command(
    name = "list",
    description = "List the stored data sets.",
    footer = {"", "Examples:", "  signalbox data list"})
final class DataListCommand implements Runnable {

  private final Terminal terminal;
  @Mixin private final Home home = new Home(System.getenv());

  DataListCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    List<DataSet> sets = home.store().list();
    if (sets.isEmpty()) {
      terminal.note(
          "no data in '" + home.store().folder() + "'; 'signalbox data import' adds some");
      return;
    }
    Table table = new Table("symbol", "timeframe", "bars", "first", "last", "calendar", "prices");
    sets.forEach(set ->
        table.add(
            set.symbol(),
            set.timeframe().toString(),
            Words.count(set.rows()),
            Words.day(set.firstStart()),
            Words.day(set.lastEnd() - 1),
            set.instrument().calendar(),
            Words.of(set.origin().prices())));
    terminal.print(table.toString());
  }
}
