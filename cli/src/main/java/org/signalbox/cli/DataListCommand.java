package org.signalbox.cli;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.signalbox.backtest.data.DataSet;
import org.signalbox.backtest.report.text.Json;
import org.signalbox.cli.input.Home;
import org.signalbox.cli.terminal.Table;
import org.signalbox.cli.terminal.Terminal;
import org.signalbox.cli.terminal.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code signalbox data list}: the stored data sets. */
@Command(
    name = "list",
    description = "List the stored data sets.",
    footer = {"", "Examples:", "  signalbox data list"})
final class DataListCommand implements Runnable {

  private final Terminal terminal;
  @Mixin private final Home home = new Home(System.getenv());

  @Option(names = "--json", description = "Print as JSON.")
  private boolean json;

  DataListCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    List<DataSet> sets = home.store().list();
    if (json) {
      terminal.print(Json.indented(sets.stream().map(DataListCommand::members).toList()));
    } else {
      print(sets);
    }
  }

  private static Map<String, Object> members(DataSet set) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("symbol", set.symbol());
    members.put("timeframe", set.timeframe().toString());
    members.put("bars", set.rows());
    members.put("from", Instant.ofEpochMilli(set.firstStart()).toString());
    members.put("to", Instant.ofEpochMilli(set.lastEnd()).toString());
    members.put("calendar", set.instrument().calendar());
    members.put("prices", Words.of(set.origin().prices()));
    members.put("hash", set.contentHash());
    return members;
  }

  private void print(List<DataSet> sets) {
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
