package org.signalbox.broker.alpaca;

import org.signalbox.broker.http.LiveCredentials;
import org.signalbox.trade.broker.LiveBroker;

/** An account at Alpaca that moves real money. */
public final class AlpacaLiveBroker extends AlpacaBroker implements LiveBroker {

  public AlpacaLiveBroker(LiveCredentials credentials, AlpacaPace pace) {
    this(AlpacaSite.LIVE, credentials, pace);
  }

  private AlpacaLiveBroker(AlpacaSite site, LiveCredentials credentials, AlpacaPace pace) {
    super(site, AlpacaKeys.of(credentials), pace);
  }

  /** An account at something on this machine that plays Alpaca; no real money is there. */
  public static AlpacaLiveBroker onLoopback(
      int port, LiveCredentials credentials, AlpacaPace pace) {
    return new AlpacaLiveBroker(AlpacaSite.onLoopback(port), credentials, pace);
  }
}
