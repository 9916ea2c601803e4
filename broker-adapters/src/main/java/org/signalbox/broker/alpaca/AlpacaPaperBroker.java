package org.signalbox.broker.alpaca;

import org.signalbox.broker.http.PaperCredentials;
import org.signalbox.trade.broker.PaperBroker;

/** A paper account at Alpaca. It cannot be made to speak to the host of real accounts. */
public final class AlpacaPaperBroker extends AlpacaBroker implements PaperBroker {

  public AlpacaPaperBroker(PaperCredentials credentials, AlpacaPace pace) {
    this(AlpacaSite.PAPER, credentials, pace);
  }

  private AlpacaPaperBroker(AlpacaSite site, PaperCredentials credentials, AlpacaPace pace) {
    super(site, AlpacaKeys.of(credentials), pace);
  }

  /** An account at something on this machine that plays Alpaca. */
  public static AlpacaPaperBroker onLoopback(
      int port, PaperCredentials credentials, AlpacaPace pace) {
    return new AlpacaPaperBroker(AlpacaSite.onLoopback(port), credentials, pace);
  }
}
