/**
 * Speaking HTTP and WebSocket to a broker: one attempt a call, what came of it as a value, the
 * budget of requests, and secrets that no message shows.
 *
 * <p>Must never know: a particular broker, orders, strategies. It promises:
 *
 * <ol>
 *   <li><b>One attempt.</b> Nothing is sent twice; who calls decides what follows.
 *   <li><b>Three outcomes.</b> Answered, provably not sent, or unknown; a late answer is unknown.
 *   <li><b>No way out but the one.</b> A client speaks to the hosts that it was made for.
 *   <li><b>No secret shows.</b> Messages and texts of objects carry masks.
 * </ol>
 */
@NullMarked
package org.signalbox.broker.http;

import org.jspecify.annotations.NullMarked;
