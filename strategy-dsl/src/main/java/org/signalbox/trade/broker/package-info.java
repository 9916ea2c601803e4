/**
 * The port through which orders leave the house: what a broker can do, what it is told, what it
 * answers, and what it reports by itself.
 *
 * <p>An adapter makes one attempt and says what came of it. It never repeats an order by itself and
 * never turns a missing answer into a refusal: {@link org.signalbox.trade.Submission.Unknown} is a
 * result like the others, and who calls decides what follows. Paper and live are different types,
 * so that code which is handed the one cannot reach the other.
 *
 * <p>Must never know: strategies, journals, HTTP, who is logged in.
 */
@NullMarked
package org.signalbox.trade.broker;

import org.jspecify.annotations.NullMarked;
