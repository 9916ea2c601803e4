package org.signalbox.backtest.venue.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signalbox.trade.Fill.Fee;

/** What a broker and the authorities charge for an order. Amounts are in its currency. */
public sealed interface FeeModel {

  /** The name under which a plain broker's fee is booked. */
  String COMMISSION = "commission";

  /** All that an order costs that has been executed this far. */
  List<Fee> charge(Execution executed);

  /** Trading is free. */
  record None() implements FeeModel {
    @Override
    public List<Fee> charge(Execution executed) {
      return List.of();
    }
  }

  /** A rate for each unit, at least a minimum for each order. */
  record PerShare(BigDecimal rate, BigDecimal minimum) implements FeeModel {
    @Override
    public List<Fee> charge(Execution executed) {
      return commission(executed.quantity().multiply(rate).max(minimum));
    }
  }

  /** A part of the value, at least a minimum for each order. */
  record PerValue(BigDecimal fraction, BigDecimal minimum) implements FeeModel {
    @Override
    public List<Fee> charge(Execution executed) {
      return commission(executed.value().multiply(fraction).max(minimum));
    }
  }

  /** The same for each order. */
  record PerOrder(BigDecimal amount) implements FeeModel {
    @Override
    public List<Fee> charge(Execution executed) {
      return commission(amount);
    }
  }

  /**
   * A part of the value that falls as the order grows: each slice of the value pays its own rate.
   *
   * @param tiers by growing threshold, the first at zero
   */
  record Tiered(List<Tier> tiers) implements FeeModel {

    /** From a value upwards this part of it is charged. */
    public record Tier(BigDecimal from, BigDecimal fraction) {}

    public Tiered {
      tiers = List.copyOf(tiers);
      requireGrowing(tiers);
    }

    @Override
    public List<Fee> charge(Execution executed) {
      BigDecimal total = BigDecimal.ZERO;
      BigDecimal left = executed.value();
      for (Tier tier : tiers.reversed()) {
        BigDecimal slice = left.subtract(tier.from()).max(BigDecimal.ZERO);
        total = total.add(slice.multiply(tier.fraction()));
        left = left.subtract(slice);
      }
      return commission(total);
    }

    private static void requireGrowing(List<Tier> tiers) {
      if (tiers.isEmpty() || tiers.getFirst().from().signum() != 0) {
        throw new IllegalArgumentException("the first tier must start at 0");
      }
      for (int i = 1; i < tiers.size(); i++) {
        if (tiers.get(i).from().compareTo(tiers.get(i - 1).from()) <= 0) {
          throw new IllegalArgumentException(
              "tiers must grow, was '%s' after '%s'"
                  .formatted(tiers.get(i).from(), tiers.get(i - 1).from()));
        }
      }
    }
  }

  /** Brokerage, taxes and duties on Indian equities, by the table that holds on the day. */
  record IndianEquity(IndianCharges charges, IndianCharges.Product product, Brokerage brokerage)
      implements FeeModel {

    /** A part of the value, at most a cap for each order where there is one. */
    public record Brokerage(BigDecimal fraction, Optional<BigDecimal> cap) {
      BigDecimal of(BigDecimal value) {
        BigDecimal uncapped = value.multiply(fraction);
        return cap.map(uncapped::min).orElse(uncapped);
      }
    }

    @Override
    public List<Fee> charge(Execution executed) {
      BigDecimal paid =
          brokerage.of(executed.value()).setScale(IndianCharges.PAISE, RoundingMode.HALF_UP);
      List<Fee> fees = new ArrayList<>(commission(paid));
      fees.addAll(charges.on(executed.date()).statutory(product, executed, paid));
      return List.copyOf(fees);
    }
  }

  private static List<Fee> commission(BigDecimal amount) {
    return amount.signum() == 0 ? List.of() : List.of(new Fee(COMMISSION, amount));
  }
}
