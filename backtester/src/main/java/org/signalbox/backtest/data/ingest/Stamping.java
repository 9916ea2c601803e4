package org.signalbox.backtest.data.ingest;

/** What the stamp of a bar tells: a label of a day is neither, and the same under both. */
public enum Stamping {
  START,
  END
}
