/**
 * What goes over the wire, as records: nothing else is written to a client or read from one.
 *
 * <p>A record here has the members that the page and other programs see, in their order, and knows
 * how to be made of what the house has inside. Times are instants in UTC, columns of a chart are
 * milliseconds since the epoch; money and quantities are exact decimals; a fraction is not a
 * percentage: 0.01 is one percent. What may be missing is an {@link java.util.Optional}.
 *
 * <p>Must never know: HTTP, the database, who is signed in.
 */
@NullMarked
package org.signalbox.server.view;

import org.jspecify.annotations.NullMarked;
