package org.signalbox.server;

import java.nio.file.Path;

/** How bytes get from a browser to a server. */
public sealed interface Transport {

  /** As they are; for this machine alone. */
  record Plain() implements Transport {}

  /**
   * Under TLS, by a certificate of one's own.
   *
   * @param certificate the chain, its own certificate first, in PEM
   * @param key the private key in PEM, not encrypted
   */
  record Tls(Path certificate, Path key) implements Transport {}

  /** From a proxy in front, which ends TLS and names the caller's address. */
  record BehindProxy() implements Transport {}

  /** Whether browsers see HTTPS. */
  default boolean isSecure() {
    return switch (this) {
      case Plain _ -> false;
      case Tls _, BehindProxy _ -> true;
    };
  }
}
