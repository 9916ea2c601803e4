/**
 * Reads bars from comma-separated text, whatever its author meant by comma, date and number.
 *
 * <p>{@link org.signalbox.backtest.data.csv.CsvReader} looks at the first lines to learn the
 * delimiter, the columns and the form of dates, then parses the bytes in blocks of whole lines,
 * each with its own parser, and puts the pieces together in the order of the file. Memory beyond
 * the columns themselves is bounded by the blocks under way. A number is read without rounding
 * twice: to the bit what {@link Double#parseDouble} makes of it.
 *
 * <p>What cannot be read one way only is refused with the lines that show it, never guessed. One
 * bad row hides no other: problems are collected and told together. The package knows nothing of
 * exchanges; a stamp without a zone stays a reading of some wall clock.
 */
@NullMarked
package org.signalbox.backtest.data.csv;

import org.jspecify.annotations.NullMarked;
