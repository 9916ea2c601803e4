package org.signalbox.trade;

import java.time.Instant;
import java.util.List;

/**
 * What a strategy wants at one instant, after it was reconciled with what already works.
 *
 * @param commands in the order in which they are to be sent: cancels and sells before buys
 * @param suppressed what clauses wanted and did not get
 */
public record Decision(Instant at, List<OrderCommand> commands, List<Suppressed> suppressed) {

  public Decision {
    commands = List.copyOf(commands);
    suppressed = List.copyOf(suppressed);
  }

  public boolean isEmpty() {
    return commands.isEmpty() && suppressed.isEmpty();
  }

  /**
   * An order that a true clause did not get.
   *
   * @param gate what stood in the way: {@code cap}, {@code cooldown}, {@code session}, {@code
   *     unknown}, {@code size}
   * @param reason one clause for a person to read
   */
  public record Suppressed(String clause, String instrument, String gate, String reason) {}
}
