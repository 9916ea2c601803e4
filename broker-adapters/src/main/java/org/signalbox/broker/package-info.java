/**
 * The front door to brokers: {@link org.signalbox.broker.Brokers} opens them by name and says what
 * each can do.
 *
 * <p>Behind it {@code paper} is the simulated venue, {@code http} what all that speak HTTP share,
 * and each further package one broker. No broker's package knows another's. Must never know:
 * strategies, journals, who is logged in.
 */
@NullMarked
package org.signalbox.broker;

import org.jspecify.annotations.NullMarked;
