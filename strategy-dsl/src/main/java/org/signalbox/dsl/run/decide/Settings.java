package org.signalbox.dsl.run.decide;

/**
 * What a run decides about a strategy, and its text does not.
 *
 * @param tradeFrom no entries before this instant, in milliseconds since the epoch
 * @param acceptUnsettled whether indicators may be used as soon as they are known, though they
 *     still feel where they began
 * @param sizeAtFill whether a size in money is settled by the price of the fill, as some products
 *     do
 */
public record Settings(long tradeFrom, boolean acceptUnsettled, boolean sizeAtFill) {

  public static final Settings STANDARD = new Settings(Long.MIN_VALUE, false, false);
}
