package org.signalbox.trade;

import java.math.BigDecimal;

/** How large the author wants an entry to be. */
public sealed interface Size {

  /** {@code 100 shares}, {@code 3 contracts}. */
  record Units(BigDecimal quantity) implements Size {}

  /** {@code 2 lots}. */
  record Lots(BigDecimal count) implements Size {}

  /** {@code ₹100000}, {@code 10% of equity} once that is worked out. */
  record Value(BigDecimal amount) implements Size {}

  /** {@code 20% of cash}. */
  record Share(BigDecimal fraction, Base base) implements Size {}

  /**
   * {@code risk 1% of equity over D}: so many units that the loss at the stop is the amount.
   *
   * @param stopDistance from the entry to the stop, in price
   */
  record Risk(BigDecimal amount, BigDecimal stopDistance) implements Size {}

  /** What a share is of. */
  enum Base {
    EQUITY,
    CASH,
    /** What the deployment grants to one position. */
    STAKE
  }

  /** What there is to share out, at the last complete bars of the decision. */
  record Funds(BigDecimal equity, BigDecimal cash, BigDecimal stake) {

    BigDecimal of(Base base) {
      return switch (base) {
        case EQUITY -> equity;
        case CASH -> cash;
        case STAKE -> stake;
      };
    }
  }

  /** What became of a wish. */
  sealed interface Outcome {

    /** A positive quantity in whole lots, not below the instrument's minimum. */
    record Sized(BigDecimal quantity) implements Outcome {}

    /** No order, and why. */
    record Refused(String reason) implements Outcome {}
  }
}
