package org.signalbox.broker.http;

/** What opens an account with real money. No adapter for paper accounts takes it. */
public record LiveCredentials(String keyId, Secret secret) {

  public static LiveCredentials of(String keyId, String secret) {
    return new LiveCredentials(keyId, Secret.of(secret));
  }
}
