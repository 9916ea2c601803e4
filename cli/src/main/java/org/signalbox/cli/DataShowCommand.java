package org.signalbox.cli;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.signalbox.backtest.data.DataSet;
import org.signalbox.cli.input.Home;
import org.signalbox.cli.terminal.Table;
import org.signalbox.cli.terminal.Terminal;
import org.signalbox.cli.terminal.Words;
import org.signalbox.market.Instrument;
import org.signalbox.market.SymbolHistory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code signalbox data show}: all that is known of an instrument's bars. */
@Command(
    name = "show",
    description = "Show all that is known of an instrument's bars.",
    footer = {"", "Examples:", "  signalbox data show AAPL"})
final class DataShowCommand implements Runnable {

  private final Terminal terminal;
  @Mixin private final Home home = new Home(System.getenv());

  @Parameters(paramLabel = "SYMBOL", description = "The instrument.")
  private String symbol = "";

  DataShowCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    List<DataSet> sets = Stored.of(home.store(), symbol);
    terminal.print(sets.stream().map(DataShowCommand::page).collect(joining("\n")));
  }

  private static String page(DataSet set) {
    Instrument instrument = set.instrument();
    Table table = new Table(set.symbol() + ", " + set.timeframe(), "");
    table.add("  bars", Words.count(set.rows()));
    table.add("  first", Words.minute(set.firstStart()));
    table.add("  last", Words.minute(set.lastEnd()));
    table.add("  kind", Words.of(instrument.kind()));
    table.add("  calendar", set.origin().calendarVersion());
    table.add("  currency", instrument.currency());
    table.add("  tick", instrument.tickSize().toPlainString());
    table.add("  lot", instrument.lotSize().toPlainString());
    table.add("  prices", Words.of(set.origin().prices()));
    table.add("  actions", Words.count(set.actions().actions().size()));
    set.origin().names().ifPresent(it -> table.add("  names", names(it)));
    table.add("  source", set.origin().source());
    table.add("  let pass", String.join(", ", set.origin().allowed()));
    table.add("  hash", set.contentHash());
    return table.toString();
  }

  private static String names(SymbolHistory history) {
    return history.uses().stream()
        .map(it -> it.symbol() + " to " + it.until())
        .collect(joining(", "));
  }
}
