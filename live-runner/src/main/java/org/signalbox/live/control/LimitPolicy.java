package org.signalbox.live.control;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.signalbox.live.journal.Mode;
import org.signalbox.trade.Money;
import org.signalbox.trade.risk.Limit;
import org.signalbox.trade.risk.LimitKind;
import org.signalbox.trade.risk.RiskLimits;

/** Which limits a deployment of a mode begins with, and how they may be changed. */
public final class LimitPolicy {

  private static final BigDecimal PART_LOST = new BigDecimal("0.05");
  private static final int ORDERS_PER_MINUTE = 60;

  private LimitPolicy() {}

  /**
   * The limits with which a deployment begins. With real money nothing is without a limit: what was
   * left out is set to no more exposure than the capital, a twentieth of it lost in a day, and
   * sixty orders a minute.
   */
  static RiskLimits begun(Mode mode, RiskLimits asked, Money capital) {
    return switch (mode) {
      case Mode.Paper _ -> RiskLimits.of(asked.limits());
      case Mode.Live _ ->
          asked.orElse(
              RiskLimits.of(
                  new Limit.GrossExposure(capital.amount()),
                  new Limit.DailyLoss(capital.amount().multiply(PART_LOST)),
                  new Limit.OrdersPerMinute(ORDERS_PER_MINUTE)));
    };
  }

  /** Why limits may not be changed so: with real money they may only become narrower. */
  public static Optional<String> refusal(Mode mode, RiskLimits before, RiskLimits after) {
    return switch (mode) {
      case Mode.Paper _ -> Optional.empty();
      case Mode.Live _ -> widened(before.widenedBy(after));
    };
  }

  private static Optional<String> widened(List<LimitKind> kinds) {
    return kinds.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%s may only become narrower while real money is at stake"
                .formatted(String.join(", ", kinds.stream().map(LimitKind::text).toList())));
  }
}
