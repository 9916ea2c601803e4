package org.signalbox.broker.alpaca;

import java.util.Map;
import org.signalbox.broker.http.LiveCredentials;
import org.signalbox.broker.http.PaperCredentials;
import org.signalbox.broker.http.Secret;

/** The two keys that open an account or the market data. */
record AlpacaKeys(Secret id, Secret secret) {

  static AlpacaKeys of(PaperCredentials credentials) {
    return new AlpacaKeys(Secret.of(credentials.keyId()), credentials.secret());
  }

  static AlpacaKeys of(LiveCredentials credentials) {
    return new AlpacaKeys(Secret.of(credentials.keyId()), credentials.secret());
  }

  /** The headers that every request carries. */
  Map<String, Secret> headers() {
    return Map.of("APCA-API-KEY-ID", id, "APCA-API-SECRET-KEY", secret);
  }
}
