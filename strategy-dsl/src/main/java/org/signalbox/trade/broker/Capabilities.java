package org.signalbox.trade.broker;

import java.time.Duration;
import java.util.Set;

/**
 * What a broker can do. What it cannot is refused before anything is sent, or done for it where a
 * rule says how.
 *
 * @param broker its name, as configuration and messages say it
 * @param clientIdLength the longest client id that it carries, in characters
 * @param settling how long after a call its books may still lack what the call did
 * @param ordersPerMinute how many order requests it takes, cancels included
 */
public record Capabilities(
    String broker,
    Idempotency idempotency,
    int clientIdLength,
    Set<PriceType> priceTypes,
    Protecting protecting,
    Set<Feature> features,
    Duration settling,
    int ordersPerMinute) {

  public Capabilities {
    priceTypes = Set.copyOf(priceTypes);
    features = Set.copyOf(features);
  }

  /** What a client id is worth at the broker. */
  public enum Idempotency {
    /** An order under a client id that it has seen is refused, or answered with the first. */
    REFUSES_REPEATS,
    /** It carries the client id and finds orders by it, but takes the same one twice. */
    FINDS_BY_ID,
    /** Orders can be told apart only by what they are. */
    NONE
  }

  /** The kinds of {@link org.signalbox.trade.Pricing}. */
  public enum PriceType {
    MARKET,
    LIMIT,
    STOP,
    STOP_LIMIT,
    AT_OPEN,
    AT_CLOSE
  }

  /** Who works the protective rules of a position. */
  public enum Protecting {
    /** The broker takes {@link org.signalbox.trade.Protection} with the entry. */
    ATTACHED,
    /** Protective orders are orders of their own, placed after the fill. */
    SEPARATE
  }

  /** What a broker may or may not have. */
  public enum Feature {
    /** A working order can be replaced in one request. */
    REPLACE,
    /** {@link Ticket.OneCancelsOther} is taken. */
    ONE_CANCELS_OTHER,
    /** One order may turn a long position into a short one, or the reverse. */
    CROSSES_ZERO,
    FRACTIONS,
    SHORT_SALES,
    /** Orders may work longer than the day. */
    GOOD_TILL_CANCELLED
  }

  public boolean has(Feature feature) {
    return features.contains(feature);
  }
}
