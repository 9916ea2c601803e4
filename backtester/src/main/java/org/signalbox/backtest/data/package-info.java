/**
 * Bars on disk: data sets, the store that keeps them, and what is known of where they came from.
 *
 * <p>A {@link org.signalbox.backtest.data.DataSet} describes bars without holding them; a {@link
 * org.signalbox.backtest.data.DataStore} is a folder of such sets, each with the SHA-256 of its
 * columns, which goes into the manifest of a run. Bars are stored as traded; adjustment for splits
 * and dividends happens when they are read as of a time.
 *
 * <p>The rooms below read files ({@code csv}), judge bars ({@code check}), bring both into the
 * store ({@code ingest}) and provide bars where there are none ({@code sample}). All of them know
 * markets and calendars and nothing of strategies. They take every time and every seed as an
 * argument.
 *
 * <p>What is wrong with somebody's data is a {@link org.signalbox.backtest.data.DataException}: a
 * message of one clause and a hint. Nothing is ever half written.
 */
@NullMarked
package org.signalbox.backtest.data;

import org.jspecify.annotations.NullMarked;
