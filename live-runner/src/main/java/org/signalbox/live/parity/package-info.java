/**
 * Holds a live run to its backtest: does the journal give the same decisions again, and where does
 * the difference in profit come from.
 *
 * <p>{@link org.signalbox.live.parity.Parity} is the front door. First the session goes through the
 * journal once more and must decide the same, byte for byte. Then the backtester runs the same
 * terms over the bars that the journal has, and over those that the vendor has now, and the gap
 * between its profit and the real one is divided among causes that add up to it exactly.
 *
 * <p>Profits here are cash and the worth of what is held at the last closes, in exact decimals; a
 * residual that is not zero is a fault of this package.
 *
 * <p>Must never know: brokers, feeds, clocks. It reads the store and changes nothing.
 */
@NullMarked
package org.signalbox.live.parity;

import org.jspecify.annotations.NullMarked;
