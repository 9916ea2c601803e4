/**
 * Judges bars before anything is computed from them.
 *
 * <p>{@link org.signalbox.backtest.data.check.QualityCheck} looks for every {@link
 * org.signalbox.backtest.data.check.Fault} that can be seen in the bars themselves or against the
 * sessions of their exchange, and tells each with its first place and how often it occurs. A fault
 * that would make a backtest lie refuses the data until the user allows it by name; the name also
 * says what is done about it then. All others are warnings.
 *
 * <p>The package changes bars only in {@link org.signalbox.backtest.data.check.Repair}, and only as
 * was allowed. It knows nothing of files.
 */
@NullMarked
package org.signalbox.backtest.data.check;

import org.jspecify.annotations.NullMarked;
