package org.signalbox.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signalbox.server.Transport.Tls;

/** A certificate and its key, read from files in PEM. */
final class PemFiles {

  private static final Pattern KEY =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([\\sA-Za-z0-9+/=]+)-----END PRIVATE KEY-----");

  private PemFiles() {}

  /**
   * Both in a store without a password, in memory.
   *
   * @throws IllegalArgumentException where a file does not hold what it should
   */
  static KeyStore in(Tls files) throws IOException {
    try (InputStream chain = Files.newInputStream(files.certificate())) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(
          "server",
          key(files.key()),
          new char[0],
          CertificateFactory.getInstance("X.509").generateCertificates(chain).stream()
              .toArray(Certificate[]::new));
      return store;
    } catch (GeneralSecurityException unread) {
      throw new IllegalArgumentException(
          "'%s' is not a certificate in PEM that '%s' is the key of"
              .formatted(files.certificate(), files.key()),
          unread);
    }
  }

  private static PrivateKey key(Path file) throws IOException {
    Matcher pem = KEY.matcher(Files.readString(file));
    if (!pem.find()) {
      throw new IllegalArgumentException(
          "'%s' must hold a private key in PEM that is not encrypted: 'BEGIN PRIVATE KEY'"
              .formatted(file));
    }
    PKCS8EncodedKeySpec key = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem.group(1)));
    for (String algorithm : new String[] {"EC", "RSA", "EdDSA"}) {
      try {
        return KeyFactory.getInstance(algorithm).generatePrivate(key);
      } catch (GeneralSecurityException _) {
        // a key of another algorithm
      }
    }
    throw new IllegalArgumentException("'%s' holds a key of an unknown kind".formatted(file));
  }
}
