package org.signalbox.broker.conformance;

import java.time.Instant;
import org.signalbox.testing.alpaca.FakeStreams;
import org.signalbox.testing.alpaca.Fault;
import org.signalbox.trade.broker.Broker;
import org.signalbox.trade.broker.OrderReport;

/**
 * A broker with what stands behind it, as a scenario needs them: one account with 100,000 in cash
 * and one share, {@link #SHARE}.
 */
public interface Bench extends AutoCloseable {

  String SHARE = "AAPL";

  Broker broker();

  /** Everything that the broker has told so far. */
  Heard heard();

  Instant now();

  /** The price of the share moves. */
  void price(String price);

  /** The share's opening or closing auction is held at a price. */
  void auction(boolean opening, String price);

  /** From now on no order fills by more than this at one price. */
  void liquidity(String quantity);

  /** Whether requests and events can get lost. */
  boolean hasWire();

  /** What a request is for. */
  enum Kind {
    PLACE,
    REPLACE,
    CANCEL,
    FIND,
    OPEN_ORDERS
  }

  /** The next requests of a kind go wrong. */
  void fail(Kind kind, Fault... faults);

  /** No request goes wrong any more. */
  void heal();

  /** How many orders the broker took under a client id. */
  long taken(String clientId);

  /** The broker takes requests to change orders, and does them only when they are let go. */
  void holdChanges();

  void letGo();

  /** The broker ends an order by itself. */
  void end(String clientId, OrderReport.State how);

  void events(FakeStreams.Order order);

  void dropStream();

  void silenceStream();

  @Override
  void close();
}
