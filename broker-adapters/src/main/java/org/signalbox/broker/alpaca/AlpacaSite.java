package org.signalbox.broker.alpaca;

import org.signalbox.broker.http.Origin;

/**
 * Where one of Alpaca's environments lives.
 *
 * @param trading orders, account and the stream of order updates
 * @param data stored market data
 * @param dataStream market data as it arrives
 */
record AlpacaSite(Origin trading, Origin data, Origin dataStream) {

  private static final Origin DATA = Origin.of("data.alpaca.markets");
  private static final Origin DATA_STREAM = Origin.of("stream.data.alpaca.markets");

  static final AlpacaSite PAPER =
      new AlpacaSite(Origin.of("paper-api.alpaca.markets"), DATA, DATA_STREAM);
  static final AlpacaSite LIVE = new AlpacaSite(Origin.of("api.alpaca.markets"), DATA, DATA_STREAM);

  /** All of it on one port of this machine, where something plays Alpaca. */
  static AlpacaSite onLoopback(int port) {
    Origin origin = Origin.loopback(port);
    return new AlpacaSite(origin, origin, origin);
  }
}
