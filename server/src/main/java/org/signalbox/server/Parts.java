package org.signalbox.server;

import javax.sql.DataSource;
import org.signalbox.backtest.data.DataStore;

/**
 * What a server is made of.
 *
 * @param database where it keeps its tables
 * @param data the user's bars
 */
public record Parts(DataSource database, DataStore data) {}
