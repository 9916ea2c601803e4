package org.signalbox.backtest.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.signalbox.trade.Transaction;
import org.signalbox.trade.Transaction.Kind;
import org.signalbox.trade.Transaction.Posting;

/**
 * What has been earned and is not at risk any more, fees and dividends included: of all time, and
 * since an instant that only moves on. Instances hold state and belong to one thread.
 */
final class Earnings implements Consumer<Transaction> {

  private record Earned(Instant at, BigDecimal profit) {}

  private final Deque<Earned> recent = new ArrayDeque<>();
  private BigDecimal all = BigDecimal.ZERO;

  @Override
  public void accept(Transaction transaction) {
    BigDecimal profit = BigDecimal.ZERO;
    for (Posting posting : transaction.postings()) {
      Kind kind = posting.account().kind();
      if (kind == Kind.REALISED || kind == Kind.FEES || kind == Kind.DIVIDENDS) {
        profit = profit.subtract(posting.amount());
      }
    }
    if (profit.signum() != 0) {
      all = all.add(profit);
      recent.add(new Earned(transaction.at(), profit));
    }
  }

  BigDecimal all() {
    return all;
  }

  /** What was earned since an instant, which is not before that of the last call. */
  BigDecimal since(Instant instant) {
    recent.removeIf(it -> it.at().isBefore(instant));
    return recent.stream().map(Earned::profit).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
