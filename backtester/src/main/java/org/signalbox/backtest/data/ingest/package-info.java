/**
 * Brings files into the house: reads them, places their rows in time, judges them, and refuses what
 * would make a backtest lie.
 *
 * <p>{@link org.signalbox.backtest.data.ingest.DataImport} is the door. A row's stamp becomes a
 * span of time here, from its form, the timeframe, the exchange's sessions and what the user said;
 * where these leave two readings open the file is refused with the option that decides. Corporate
 * actions come from factor files, names from map files.
 *
 * <p>Parquet is read through DuckDB, whose library is loaded with the first such file and not
 * before.
 */
@NullMarked
package org.signalbox.backtest.data.ingest;

import org.jspecify.annotations.NullMarked;
