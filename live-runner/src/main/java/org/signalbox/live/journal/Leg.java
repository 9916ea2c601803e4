package org.signalbox.live.journal;

import java.math.BigDecimal;
import java.util.Optional;
import org.signalbox.live.journal.table.Request;
import org.signalbox.trade.Money;

/**
 * One request that a decision, or a fill, leads to.
 *
 * @param name unique within the decision; the client id follows from it
 * @param quantity what the broker is asked for; empty where it is settled only at the fill
 * @param priority the lower is sent first
 * @param need buying power that it takes; empty where it takes none
 * @param refusal why a check forbids it; empty where it may be sent
 * @param waits whether its order is stored as {@link
 *     org.signalbox.live.journal.table.OrderState#DECIDED}, without a request in line, until the
 *     router has made room for it
 */
public record Leg(
    String name,
    Request request,
    Optional<BigDecimal> quantity,
    int priority,
    Optional<Need> need,
    String refusal,
    boolean waits) {

  /**
   * Buying power.
   *
   * @param limit what all orders in flight at the account may take together
   */
  public record Need(Money amount, Money limit) {}

  /** A leg that is sent after cancels and before what adds risk, unless it does that itself. */
  public static Leg of(String name, Request request) {
    int priority =
        switch (request) {
          case Request.Cancel _ -> 0;
          case Request.Place _, Request.Replace _, Request.Protect _ -> request.addsRisk() ? 2 : 1;
        };
    return new Leg(name, request, Optional.empty(), priority, Optional.empty(), "", false);
  }

  public Leg withQuantity(BigDecimal asked) {
    return new Leg(name, request, Optional.of(asked), priority, need, refusal, waits);
  }

  public Leg withPriority(int changed) {
    return new Leg(name, request, quantity, changed, need, refusal, waits);
  }

  public Leg needing(Money amount, Money limit) {
    return new Leg(
        name, request, quantity, priority, Optional.of(new Need(amount, limit)), refusal, waits);
  }

  public Leg refused(String why) {
    return new Leg(name, request, quantity, priority, need, why, waits);
  }

  /** The same leg, to wait until the router sends it. */
  public Leg waiting() {
    return new Leg(name, request, quantity, priority, need, refusal, true);
  }
}
