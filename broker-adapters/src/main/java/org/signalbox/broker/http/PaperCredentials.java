package org.signalbox.broker.http;

/** What opens a paper account. No adapter for real money takes it. */
public record PaperCredentials(String keyId, Secret secret) {

  public static PaperCredentials of(String keyId, String secret) {
    return new PaperCredentials(keyId, Secret.of(secret));
  }
}
