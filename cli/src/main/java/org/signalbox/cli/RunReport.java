package org.signalbox.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.signalbox.backtest.engine.BacktestResult;
import org.signalbox.backtest.engine.Backtester;
import org.signalbox.backtest.engine.RunSettings;
import org.signalbox.backtest.report.BacktestReport;
import org.signalbox.backtest.report.ReportFolder;
import org.signalbox.backtest.report.ReportModel;
import org.signalbox.backtest.report.ResultJson;
import org.signalbox.backtest.report.TerminalSummary;
import org.signalbox.cli.terminal.Progress;
import org.signalbox.cli.terminal.Terminal;
import org.signalbox.dsl.CompiledStrategy;

/** Runs a strategy, writes its report and says in short what came out. */
final class RunReport {

  private final Terminal terminal;

  RunReport(Terminal terminal) {
    this.terminal = terminal;
  }

  void run(CompiledStrategy strategy, BarsOptions.Found bars, RunSettings settings, Path folder)
      throws IOException {
    ReportModel model = model(strategy, bars, settings);
    ReportFolder.write(model, folder);
    terminal.print(TerminalSummary.of(model, terminal.style()));
    terminal.note("\nreport: " + folder.resolve("report.html"));
  }

  void printJson(CompiledStrategy strategy, BarsOptions.Found bars, RunSettings settings) {
    terminal.print(ResultJson.of(model(strategy, bars, settings)));
  }

  private ReportModel model(
      CompiledStrategy strategy, BarsOptions.Found bars, RunSettings settings) {
    try (Progress progress = terminal.progress("running")) {
      BacktestResult result =
          Backtester.run(strategy.runnable(), bars.histories(), settings, progress::at);
      return BacktestReport.of(strategy, result, provenance(strategy, bars.sources()));
    }
  }

  private static SequencedMap<String, String> provenance(
      CompiledStrategy strategy, SequencedMap<String, String> sources) {
    SequencedMap<String, String> provenance = new LinkedHashMap<>();
    provenance.put("signalbox", Version.text());
    provenance.put("java", Runtime.version().toString());
    provenance.put("strategy hash", "sha256 " + sha256(strategy.canonicalText()));
    provenance.putAll(sources);
    return provenance;
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
