package org.signalbox.trade.broker;

import java.time.Instant;
import java.util.List;
import org.signalbox.trade.OrderCommand;
import org.signalbox.trade.Submission;

/**
 * One account at one broker. Orders are named by client ids that were made and stored before the
 * call. Methods may be called from several threads.
 */
public sealed interface Broker extends AutoCloseable permits PaperBroker, LiveBroker {

  Capabilities capabilities();

  /**
   * Sends an order once. Where the broker has an order under this client id already, its answer
   * tells of that one, if it is the same order.
   */
  Submission place(Ticket ticket);

  /**
   * Asks for a working order to be replaced by another, once. Until the broker confirms it by an
   * event, either of the two may fill, never both.
   *
   * @param clientId the order that is to be replaced
   */
  Submission replace(String clientId, Ticket by);

  /**
   * Asks for a working order to be cancelled, once. {@link Submission.Accepted} says that the
   * request was taken; that the order has ended is told by an event.
   */
  Submission cancel(String clientId);

  /**
   * Changes what guards a position, where the broker takes protection with the entry: {@link
   * Capabilities.Protecting#ATTACHED}.
   *
   * @param change an amended or a tightened rule
   * @throws IllegalArgumentException for any other command, or where protection is separate
   */
  Submission protect(OrderCommand change);

  /** Looks an order up by its client id. */
  Lookup find(String clientId);

  /**
   * All orders that work now.
   *
   * @throws BrokerUnavailableException where the broker could not be asked
   */
  List<OrderReport> openOrders();

  /**
   * Executions from an instant on, oldest first. One that was told before may be told again, under
   * the same id.
   *
   * @throws BrokerUnavailableException where the broker could not be asked
   */
  List<Execution> executionsSince(Instant from);

  /**
   * What the account holds, by symbol.
   *
   * @throws BrokerUnavailableException where the broker could not be asked
   */
  List<Holding> holdings();

  /**
   * What the account can spend.
   *
   * @throws BrokerUnavailableException where the broker could not be asked
   */
  Funds funds();

  /**
   * Has events told to a listener until it is closed. Events are hints: they may come twice, late,
   * out of order, or not at all, and after a {@link BrokerEvent.Connected} everything that happened
   * before it is to be read from the broker.
   */
  AutoCloseable listen(BrokerListener listener);

  @Override
  void close();
}
