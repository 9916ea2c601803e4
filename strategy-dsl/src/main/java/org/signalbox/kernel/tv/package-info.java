/**
 * Replicas of TradingView's built-in functions where they differ from the canonical ones.
 *
 * <p>Most of TradingView's definitions are the canonical ones, so that little is here: what has the
 * same name but another formula, and what only TradingView has. Source of every definition: the
 * equivalents in Pine that TradingView publishes in the reference of its language, version 6.
 *
 * <p>The package knows no bar and no strategy; the promises are those of {@link
 * org.signalbox.kernel}.
 */
@NullMarked
package org.signalbox.kernel.tv;

import org.jspecify.annotations.NullMarked;
