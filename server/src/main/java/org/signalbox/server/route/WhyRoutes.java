package org.signalbox.server.route;

import static org.signalbox.server.api.Route.get;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.signalbox.backtest.engine.Progress;
import org.signalbox.backtest.why.Why;
import org.signalbox.dsl.StrategyCompiler;
import org.signalbox.dsl.diagnostic.Source;
import org.signalbox.server.api.Call;
import org.signalbox.server.api.Json;
import org.signalbox.server.api.Refusal;
import org.signalbox.server.api.Refusal.Kind;
import org.signalbox.server.api.Route;
import org.signalbox.server.api.Route.Parameter;
import org.signalbox.server.api.Route.Rate;
import org.signalbox.server.job.BarLibrary;
import org.signalbox.server.store.Backtests;
import org.signalbox.server.store.Backtests.Backtest;
import org.signalbox.server.view.backtest.BacktestView.NewBacktest;
import org.signalbox.server.view.backtest.FunnelView;
import org.signalbox.server.view.backtest.WhyView;

/** Why, and why not: the run of a backtest gone through again with an eye on its decisions. */
public final class WhyRoutes implements Resource {

  private final Backtests backtests;
  private final BarLibrary library;

  public WhyRoutes(Backtests backtests, BarLibrary library) {
    this.backtests = backtests;
    this.library = library;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        get("/backtests/{backtest}/why", "explainDecision", "Says why a decision was as it was")
            .limited(Rate.HEAVY)
            .query("at", Parameter.Kind.INSTANT, "the last decision until then")
            .query("symbol", Parameter.Kind.TEXT, "the instrument; the first where left out")
            .answers(WhyView.class, this::why),
        get("/backtests/{backtest}/funnel", "getFunnel", "Counts the bars that pass each row")
            .limited(Rate.HEAVY)
            .answers(FunnelView.class, this::funnel));
  }

  private WhyView why(Call call) {
    Runs.Prepared run = prepared(call);
    List<String> symbols = run.strategy().program().symbols();
    String symbol = call.query("symbol").orElse(symbols.getFirst());
    if (!symbols.contains(symbol)) {
      throw Refusal.of(Kind.INVALID_PARAMETER, "the strategy does not trade '" + symbol + "'");
    }
    Instant at =
        call.instant("at")
            .orElseThrow(() -> Refusal.of(Kind.INVALID_PARAMETER, "'at' must be given"));
    try {
      return Reasons.of(Why.at(run.strategy(), run.bars().histories(), run.settings(), symbol, at));
    } catch (IllegalArgumentException tooEarly) {
      throw Refusal.of(Kind.REFUSED, String.valueOf(tooEarly.getMessage()));
    }
  }

  private FunnelView funnel(Call call) {
    Runs.Prepared run = prepared(call);
    return Reasons.of(
        Why.funnel(run.strategy(), run.bars().histories(), run.settings(), Progress.NONE));
  }

  private Runs.Prepared prepared(Call call) {
    Backtest backtest =
        backtests.find(call.caller().tenant(), call.id("backtest")).orElseThrow(Refusal::notFound);
    NewBacktest wanted = Json.parse(backtest.request(), NewBacktest.class);
    return Runs.prepare(
        StrategyCompiler.compile(
            new Source(backtest.name(), backtest.text()), wanted.parameters().orElse(Map.of())),
        wanted,
        library);
  }
}
