package org.signalbox.dsl.run.standing;

import java.math.BigDecimal;
import java.util.Optional;
import org.signalbox.dsl.ir.Clause.Period;
import org.signalbox.dsl.ir.Lapse;
import org.signalbox.dsl.ir.Term;
import org.signalbox.trade.ClosedTrade;
import org.signalbox.trade.Excursion;
import org.signalbox.trade.Position;

/** The fields that a strategy reads from the ledger; NaN where there is nothing to read. */
final class LedgerFields {

  private LedgerFields() {}

  static double value(Term.Live live, Standing standing) {
    return switch (live.field()) {
      case POSITION_OPEN -> standing.position().isPresent() ? 1 : 0;
      case POSITION_SIDE -> standing.position().map(it -> (double) it.side().sign()).orElse(0.0);
      case POSITION_SIZE -> position(standing, it -> it.quantity().doubleValue());
      case POSITION_WEIGHT -> position(standing, it -> worth(it, standing) / equity(standing));
      case POSITION_ENTRY_PRICE -> position(standing, it -> it.averageEntry().doubleValue());
      case POSITION_FIRST_ENTRY_PRICE -> position(standing, it -> it.firstEntry().doubleValue());
      case POSITION_LAST_ENTRY_PRICE -> position(standing, it -> it.lastEntry().doubleValue());
      case POSITION_ENTRIES -> standing.position().map(it -> (double) it.entries()).orElse(0.0);
      case POSITION_BARS -> excursion(standing, Excursion::bars);
      case POSITION_BARS_SINCE_LAST_ENTRY ->
          standing
              .history()
              .lastEntry()
              .map(it -> (double) (standing.rowsSeen() - it.row()))
              .orElse(Double.NaN);
      case POSITION_PROFIT -> position(standing, it -> returned(it, standing.close()));
      case POSITION_PROFIT_MONEY -> position(standing, it -> profit(it, standing));
      case POSITION_PROFIT_IN_R -> position(standing, it -> inRisk(it, standing.close()));
      case POSITION_RISK -> position(standing, it -> risk(it, standing));
      case POSITION_BEST_PROFIT -> extreme(standing, true);
      case POSITION_WORST_PROFIT -> extreme(standing, false);
      case POSITION_TAG -> position(standing, it -> standing.tagNumber(it.tag()));
      case LAST_TRADE_REASON -> lastTrade(standing, it -> it.exitReason().place());
      case LAST_TRADE_SIDE -> lastTrade(standing, it -> it.side().sign());
      case LAST_TRADE_PROFIT -> lastTrade(standing, it -> it.returned(multiplier(standing)));
      case LAST_TRADE_PROFIT_MONEY ->
          lastTrade(standing, it -> it.netProfit().amount().doubleValue());
      case LAST_TRADE_BARS_AGO ->
          standing
              .history()
              .lastTradeAt()
              .map(it -> (double) (standing.rowsSeen() - it.row()))
              .orElse(Double.NaN);
      case LAST_TRADE_CONSECUTIVE_LOSSES -> standing.history().consecutiveLosses();
      case LAST_TRADE_CONSECUTIVE_WINS -> standing.history().consecutiveWins();
      case ACCOUNT_EQUITY -> equity(standing);
      case ACCOUNT_CASH -> standing.account().cash();
      case ACCOUNT_STAKE -> standing.account().stake();
      case ACCOUNT_DAY_PROFIT -> standing.account().dayProfit();
      case ACCOUNT_DAY_PROFIT_MONEY -> standing.account().dayProfitMoney();
      case ACCOUNT_OPEN_PROFIT_MONEY -> standing.account().openProfit();
      case ACCOUNT_DRAWDOWN ->
          live.window()
              .map(it -> standing.account().drawdownWithin(it, standing.now()))
              .orElseGet(standing.account()::drawdown);
      case ACCOUNT_POSITIONS -> standing.ledger().openPositions();
      case ACCOUNT_ENTRIES_TODAY -> standing.account().entriesIn(Period.DAY, standing.now());
      case ACCOUNT_STOP_LOSSES ->
          standing
              .account()
              .stopLossesWithin(
                  live.window().orElse(Lapse.bars(Integer.MAX_VALUE)), standing.now());
    };
  }

  private interface Field<T> {
    double of(T from);
  }

  private static double position(Standing standing, Field<Position> field) {
    Optional<Position> position = standing.position();
    return position.isPresent() ? field.of(position.get()) : Double.NaN;
  }

  private static double excursion(Standing standing, Field<Excursion> field) {
    Optional<Excursion> excursion = standing.excursion();
    return excursion.isPresent() ? field.of(excursion.get()) : Double.NaN;
  }

  private static double lastTrade(Standing standing, Field<ClosedTrade> field) {
    Optional<ClosedTrade> trade = standing.history().lastTrade();
    return trade.isPresent() ? field.of(trade.get()) : Double.NaN;
  }

  private static double equity(Standing standing) {
    return standing.account().equity();
  }

  private static BigDecimal multiplier(Standing standing) {
    return standing.listing().instrument().multiplier();
  }

  private static double worth(Position position, Standing standing) {
    return position.signedQuantity().doubleValue()
        * standing.close()
        * multiplier(standing).doubleValue();
  }

  /** Profit at a price as a part of the average entry price. */
  private static double returned(Position position, double price) {
    return position.side().sign() * (price / position.averageEntry().doubleValue() - 1);
  }

  private static double profit(Position position, Standing standing) {
    double move = standing.close() - position.averageEntry().doubleValue();
    return move * position.signedQuantity().doubleValue() * multiplier(standing).doubleValue();
  }

  private static double inRisk(Position position, double price) {
    double risk = position.riskPerUnit().doubleValue();
    double move = price - position.averageEntry().doubleValue();
    return risk == 0 ? Double.NaN : position.side().sign() * move / risk;
  }

  private static double risk(Position position, Standing standing) {
    double risk = position.riskPerUnit().doubleValue();
    return risk == 0
        ? Double.NaN
        : risk * position.quantity().doubleValue() * multiplier(standing).doubleValue();
  }

  private static double extreme(Standing standing, boolean best) {
    return position(
        standing,
        position ->
            excursion(
                standing,
                seen -> {
                  boolean upper = best == position.side().sign() > 0;
                  return returned(position, upper ? seen.highest() : seen.lowest());
                }));
  }
}
