package org.signalbox.live.journal.table;

/**
 * An account at a broker.
 *
 * @param broker its name, as {@link org.signalbox.trade.broker.Capabilities#broker} says it
 * @param number as the broker names it
 */
public record BrokerAccount(String broker, String number) {

  @Override
  public String toString() {
    return broker + ":" + number;
  }
}
