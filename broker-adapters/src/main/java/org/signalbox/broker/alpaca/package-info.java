/**
 * Alpaca: trading API v2 with its stream of order updates, and its market data.
 *
 * <p>Orders are named by client id, which Alpaca keeps unique for ever; a second use is answered
 * with the first order. A replacement is an order of its own, so the client id of the old one names
 * the old one still. Executions are named by their order and what it had filled by then, because
 * the stream and the list of activities give the same execution different names.
 *
 * <p>Must never know: other brokers, strategies, journals. Its paper account and its live account
 * are different types with different hosts and credentials. {@code AlpacaConformanceTest} holds it
 * to the port.
 */
@NullMarked
package org.signalbox.broker.alpaca;

import org.jspecify.annotations.NullMarked;
