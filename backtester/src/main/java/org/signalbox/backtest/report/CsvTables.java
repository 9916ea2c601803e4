package org.signalbox.backtest.report;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.signalbox.backtest.report.text.Csv;

/** Trades and equity as tables for a spreadsheet. Times are UTC, money is exact. */
final class CsvTables {

  private CsvTables() {}

  static void trades(ReportModel model, Appendable out) throws IOException {
    Csv csv =
        new Csv(out)
            .header(
                "number",
                "instrument",
                "side",
                "quantity",
                "entry_time",
                "entry_price",
                "exit_time",
                "exit_price",
                "profit",
                "profit_rate",
                "fees",
                "slippage",
                "worst_excursion",
                "best_excursion",
                "bars",
                "entry_tag",
                "exit_reason");
    for (TradeRow trade : model.trades()) {
      add(csv, trade);
    }
  }

  private static void add(Csv csv, TradeRow trade) throws IOException {
    csv.number(trade.number())
        .text(trade.instrument())
        .text(trade.side().text())
        .number(trade.quantity())
        .text(time(trade.entryTime()))
        .number(trade.entryPrice())
        .text(time(trade.exitTime()))
        .number(trade.exitPrice())
        .number(trade.profit())
        .number(trade.profitRate())
        .number(trade.fees())
        .number(trade.slippage())
        .number(trade.worst())
        .number(trade.best())
        .number(trade.bars())
        .text(trade.entryTag())
        .text(trade.exitReason())
        .end();
  }

  static void equity(ReportModel model, Findings findings, Appendable out) throws IOException {
    Csv csv = new Csv(out).header("time", "equity", "drawdown", "held", "benchmark");
    Curve equity = model.equity();
    double[] drawdown = findings.drawdown();
    double[] benchmark =
        findings.benchmarkAt(
            model.benchmark().map(ReportModel.Benchmark::values).orElseGet(Curve::empty));
    for (int i = 0; i < equity.size(); i++) {
      csv.text(time(Instant.ofEpochMilli(equity.time(i))))
          .number(equity.value(i))
          .number(drawdown[i])
          .number(model.held().value(i))
          .number(benchmark[i])
          .end();
    }
  }

  private static String time(Instant time) {
    return DateTimeFormatter.ISO_INSTANT.format(time);
  }
}
