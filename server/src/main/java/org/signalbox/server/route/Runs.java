package org.signalbox.server.route;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.signalbox.backtest.engine.BacktestResult;
import org.signalbox.backtest.engine.Backtester;
import org.signalbox.backtest.engine.RunSettings;
import org.signalbox.backtest.report.BacktestReport;
import org.signalbox.backtest.report.ReportModel;
import org.signalbox.backtest.report.ResultJson;
import org.signalbox.backtest.venue.FillProfile;
import org.signalbox.backtest.venue.cost.Costs;
import org.signalbox.calendar.Calendars;
import org.signalbox.dsl.CompiledStrategy;
import org.signalbox.market.Instrument;
import org.signalbox.server.api.Json;
import org.signalbox.server.api.Refusal;
import org.signalbox.server.api.Refusal.Kind;
import org.signalbox.server.job.BacktestJob;
import org.signalbox.server.job.BacktestJobs.Outcome;
import org.signalbox.server.job.BarLibrary;
import org.signalbox.server.view.backtest.BacktestView.Headline;
import org.signalbox.server.view.backtest.BacktestView.NewBacktest;
import org.signalbox.trade.Money;

/** Runs a strategy as somebody asked, and writes down what it came to. */
final class Runs {

  private static final String NONE = "none";

  private Runs() {}

  /** A strategy with everything that its run needs. */
  record Prepared(CompiledStrategy strategy, BarLibrary.Found bars, RunSettings settings) {

    Outcome run(BacktestJob job) {
      BacktestResult result =
          Backtester.run(strategy.runnable(), bars.histories(), settings, job::reached);
      SequencedMap<String, String> provenance = new LinkedHashMap<>();
      provenance.put("strategy hash", "sha256 " + StoredTexts.sha256(strategy.canonicalText()));
      provenance.putAll(bars.sources());
      ReportModel model = BacktestReport.of(strategy, result, provenance);
      String document = ResultJson.of(model);
      return new Outcome(Json.write(headline(document)), document, ResultJson.charts(model));
    }
  }

  /**
   * Prepares a run.
   *
   * @throws Refusal where what is asked for cannot be
   */
  static Prepared prepare(CompiledStrategy strategy, NewBacktest wanted, BarLibrary library) {
    BarLibrary.Found bars = library.forProgram(strategy.runnable());
    return new Prepared(strategy, bars, settings(wanted, bars.first()));
  }

  private static RunSettings settings(NewBacktest wanted, Instrument instrument) {
    ZoneId zone = Calendars.of(instrument.calendar()).zone();
    long from = wanted.from().map(it -> Days.start("from", it, zone)).orElse(Long.MIN_VALUE);
    long until = wanted.to().map(it -> Days.end("to", it, zone)).orElse(Long.MAX_VALUE);
    if (from >= until) {
      throw Refusal.member("from", "'from' must be a day before 'to'");
    }
    return RunSettings.standard(
            new Money(Deployments.capital(wanted.capital()), instrument.currency()))
        .with(profile(wanted))
        .between(from, until)
        .acceptingUnsettled(wanted.acceptUnsettled().orElse(false))
        .within(LimitNames.read(wanted.limits()));
  }

  private static FillProfile profile(NewBacktest wanted) {
    try {
      return FillProfile.named(wanted.fills().orElse("standard"))
          .withCosts(
              Costs.parse(
                  wanted.fees().orElse(NONE),
                  wanted.slippage().orElse(NONE),
                  wanted.spread().orElse(NONE)));
    } catch (IllegalArgumentException wrong) {
      throw Refusal.of(Kind.INVALID_BODY, String.valueOf(wrong.getMessage()));
    }
  }

  private static Headline headline(String document) {
    JsonNode result = Json.parse(document, JsonNode.class);
    JsonNode account = result.get("account");
    Map<String, Double> metrics = new LinkedHashMap<>();
    for (JsonNode metric : result.get("metrics")) {
      metrics.put(metric.get("id").asText(), metric.get("empyrical").asDouble());
    }
    return new Headline(
        account.get("currency").asText(),
        account.get("capital").decimalValue(),
        account.get("final_equity").asDouble(),
        metrics.getOrDefault("total_return", 0.0),
        metrics.getOrDefault("max_drawdown", 0.0),
        result.get("trades").size());
  }
}
