package org.signalbox.backtest.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.signalbox.dsl.ir.Program;
import org.signalbox.dsl.run.decide.AlertRaised;
import org.signalbox.market.BarSeries;
import org.signalbox.market.Instrument;
import org.signalbox.trade.ClosedTrade;
import org.signalbox.trade.Decision;
import org.signalbox.trade.Fill;
import org.signalbox.trade.Position;
import org.signalbox.trade.Transaction;

/**
 * What a run came to.
 *
 * @param instruments the traded ones by symbol, with their bars as traded
 * @param equity what the account was worth at every decision instant
 * @param fills all of them, in the order in which they happened
 * @param trades positions that were opened and closed again
 * @param open positions that were open at the end
 * @param lastPrices the last close of every traded instrument
 * @param shown by symbol and label, one value for each of its bars
 * @param levels where protective orders stood
 * @param alerts what the strategy wanted to say
 * @param blocked how often a clause that was true got no order, by gate and reason
 * @param refused orders that would have broken a limit, in the order in which they were decided
 * @param firstOrder when an entry could be ordered for the first time; empty where never
 * @param orders how many orders were sent
 * @param ambiguousBars bars whose two possible paths would have filled differently
 * @param balances the ledger's accounts at the end
 * @param manifest what the result depends on, name and value
 */
public record BacktestResult(
    Program program,
    RunSettings settings,
    SequencedMap<String, Traded> instruments,
    Equity equity,
    List<Fill> fills,
    List<ClosedTrade> trades,
    List<Position> open,
    Map<String, Double> lastPrices,
    Map<String, Map<String, double[]>> shown,
    List<LevelLine> levels,
    List<AlertRaised> alerts,
    SequencedMap<Blocked, Integer> blocked,
    List<RefusedOrder> refused,
    Optional<Instant> firstOrder,
    int orders,
    long ambiguousBars,
    Map<Transaction.Account, BigDecimal> balances,
    SequencedMap<String, String> manifest) {

  /** An instrument and the bars that were gone through. */
  public record Traded(Instrument instrument, BarSeries bars) {}

  /** Why an order was not sent. */
  public record Blocked(String clause, String gate, String reason) {

    private static final String SIZE = "size";

    /** Sizes differ from bar to bar: what they have in common is said once. */
    static Blocked of(Decision.Suppressed suppressed) {
      boolean isSize = suppressed.gate().equals(SIZE);
      return new Blocked(
          suppressed.clause(),
          suppressed.gate(),
          isSize ? "its size was not known or below the least order" : suppressed.reason());
    }
  }

  /** What the account is worth at the end. */
  public double finalEquity() {
    return equity.last();
  }
}
