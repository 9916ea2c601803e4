package org.signalbox.backtest.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signalbox.backtest.engine.BacktestResult;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.ir.Limit;
import org.signalbox.trade.Side;

/** What a run shows that its text does not, and that whoever reads its figures must know. */
final class RunRemarks {

  private static final String UNSETTLED = "unsettled";
  private static final String NO_PRICE = "no price";

  private final BacktestResult result;
  private final ZoneId zone;

  private RunRemarks(BacktestResult result, ZoneId zone) {
    this.result = result;
    this.zone = zone;
  }

  static List<ReportModel.Warning> of(BacktestResult result, ZoneId zone) {
    RunRemarks remarks = new RunRemarks(result, zone);
    List<ReportModel.Warning> all = new ArrayList<>();
    remarks.firstOrder().ifPresent(all::add);
    remarks.waitingExits().ifPresent(all::add);
    remarks.shorts().ifPresent(all::add);
    remarks.leverage().ifPresent(all::add);
    return all;
  }

  /** Nothing to say where the very first decision could have ordered. */
  private Optional<ReportModel.Warning> firstOrder() {
    int lost = count(UNSETTLED);
    boolean atOnce =
        result.equity().size() > 0
            && result
                .firstOrder()
                .equals(Optional.of(Instant.ofEpochMilli(result.equity().time(0))));
    if (atOnce && lost == 0) {
      return Optional.empty();
    }
    String when =
        result
            .firstOrder()
            .map(it -> "first order possible on " + it.atZone(zone).toLocalDate())
            .orElse("no order was possible, values did not settle: begin earlier");
    return Optional.of(
        new ReportModel.Warning(
            Problem.FIRST_ORDER.code(),
            lost == 0 ? when : when + "; %,d entries came too early".formatted(lost)));
  }

  private Optional<ReportModel.Warning> waitingExits() {
    int times = count(NO_PRICE);
    return times == 0
        ? Optional.empty()
        : Optional.of(
            new ReportModel.Warning(
                NO_PRICE,
                "exits waited at %,d decisions without a bar: fill the gaps".formatted(times)));
  }

  private int count(String gate) {
    return result.blocked().entrySet().stream()
        .filter(it -> it.getKey().gate().equals(gate))
        .mapToInt(it -> it.getValue())
        .sum();
  }

  private Optional<ReportModel.Warning> shorts() {
    long shorts =
        result.trades().stream().filter(it -> it.side() == Side.SHORT).count()
            + result.open().stream().filter(it -> it.side() == Side.SHORT).count();
    return shorts == 0
        ? Optional.empty()
        : Optional.of(
            new ReportModel.Warning(
                "shorts",
                "%,d short trades, no borrow cost or margin modelled: deduct it"
                    .formatted(shorts)));
  }

  private Optional<ReportModel.Warning> leverage() {
    boolean borrows =
        result.program().limits().stream()
            .anyMatch(it -> it instanceof Limit.Leverage leverage && leverage.most() > 1);
    return borrows
        ? Optional.of(
            new ReportModel.Warning(
                "leverage", "no interest or margin calls are modelled: deduct them"))
        : Optional.empty();
  }
}
