package org.signalbox.server.route;

import static org.signalbox.server.api.Route.delete;
import static org.signalbox.server.api.Route.get;
import static org.signalbox.server.api.Route.post;

import java.util.List;
import org.signalbox.server.api.Route;
import org.signalbox.server.api.Route.Rate;
import org.signalbox.server.view.backtest.BacktestView;
import org.signalbox.server.view.backtest.BacktestView.BacktestList;
import org.signalbox.server.view.backtest.BacktestView.BacktestProgress;
import org.signalbox.server.view.backtest.BacktestView.NewBacktest;
import org.signalbox.server.view.backtest.ChartView;
import org.signalbox.server.view.backtest.ResultView;

/** {@code /backtests}: strategies over stored bars, run in the background. */
public final class BacktestRoutes implements Resource {

  @Override
  public List<Route> routes() {
    return List.of(
        get("/backtests", "listBacktests", "Lists the backtests, the latest first")
            .answers(
                BacktestList.class,
                _ -> {
                  throw Unbuilt.here();
                }),
        post("/backtests", "startBacktest", "Starts a backtest")
            .limited(Rate.HEAVY)
            .takes(NewBacktest.class)
            .accepts(
                BacktestView.class,
                (_, _) -> {
                  throw Unbuilt.here();
                }),
        get("/backtests/{backtest}", "getBacktest", "Says how far a backtest is")
            .answers(
                BacktestView.class,
                _ -> {
                  throw Unbuilt.here();
                }),
        delete("/backtests/{backtest}", "cancelBacktest", "Cancels a backtest that is not over")
            .does(_ -> {
              throw Unbuilt.here();
            }),
        get("/backtests/{backtest}/progress", "watchBacktest", "Tells how far a backtest gets")
            .streams(
                BacktestProgress.class,
                (_, _) -> {
                  throw Unbuilt.here();
                }),
        get("/backtests/{backtest}/result", "getResult", "Answers what a backtest came to")
            .answersStored(
                ResultView.class,
                _ -> {
                  throw Unbuilt.here();
                }),
        get("/backtests/{backtest}/chart", "getChart", "Answers what its charts draw")
            .answersStored(
                ChartView.class,
                _ -> {
                  throw Unbuilt.here();
                }));
  }
}
