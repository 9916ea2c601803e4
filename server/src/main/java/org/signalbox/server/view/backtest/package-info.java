/**
 * Backtests, how far they are, and what they came to, as they go over the wire.
 *
 * <p>The result itself is the product's result format, which files and programs know as well.
 */
@NullMarked
package org.signalbox.server.view.backtest;

import org.jspecify.annotations.NullMarked;
