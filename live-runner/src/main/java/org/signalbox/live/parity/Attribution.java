package org.signalbox.live.parity;

import java.math.BigDecimal;

/**
 * Where a gap in profit comes from: what the live run made more, or less, than the backtest.
 *
 * @param signal one of the two decided what the other did not, because its position, its equity or
 *     its bars had become others before
 * @param data the vendor's bars of today are not those that arrived
 * @param timing the market's price had moved when the order was filled
 * @param price the fill was better or worse than the market's price at that time
 * @param quantity more or less was filled
 * @param fees more or less was charged
 * @param missed both decided it, and only one got it
 * @param manual a person or a switch did it, no decision
 * @param total the gap itself, found without the parts
 */
public record Attribution(
    BigDecimal signal,
    BigDecimal data,
    BigDecimal timing,
    BigDecimal price,
    BigDecimal quantity,
    BigDecimal fees,
    BigDecimal missed,
    BigDecimal manual,
    BigDecimal total) {

  /** What the parts leave unexplained: zero. */
  public BigDecimal residual() {
    return total
        .subtract(signal.add(data).add(timing).add(price))
        .subtract(quantity.add(fees).add(missed).add(manual));
  }
}
