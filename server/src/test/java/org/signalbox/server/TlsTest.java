package org.signalbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.server.Transport.Tls;
import org.signalbox.server.testing.RunningServer;

class TlsTest {

  private static final char[] PASSWORD = "changeit".toCharArray();

  @TempDir Path folder;
  private Path certificate;
  private Path key;

  @BeforeEach
  void name() {
    certificate = folder.resolve("certificate.pem");
    key = folder.resolve("key.pem");
  }

  @ParameterizedTest
  @CsvSource({"EC, 256", "RSA, 2048"})
  void isSpokenWhereACertificateIsGiven(String algorithm, String size) throws Exception {
    KeyStore store = made(algorithm, size);
    write(store);
    Reach reach = new Reach("127.0.0.1", 0, Set.of(), new Tls(certificate, key));
    try (RunningServer house = RunningServer.ofUsers(reach);
        HttpClient client = HttpClient.newBuilder().sslContext(trusting(store)).build()) {
      assertThat(house.server().url()).startsWith("https://127.0.0.1:");
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(house.server().url() + "api/v1/health/ready"))
                  .build(),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    }
  }

  @Test
  void aFileThatHoldsNoKeyIsNamed() throws Exception {
    write(made("EC", "256"));
    Files.writeString(key, "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n");
    assertThatThrownBy(() -> PemFiles.in(new Tls(certificate, key)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("key.pem' must hold a private key in PEM that is not encrypted");
    Files.writeString(key, "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
    assertThatThrownBy(() -> PemFiles.in(new Tls(certificate, key)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a key of an unknown kind");
  }

  /** A key of its own and a certificate that it signed itself. */
  private KeyStore made(String algorithm, String size) throws Exception {
    Path file = folder.resolve(algorithm + ".p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                algorithm,
                algorithm.equals("EC") ? "-groupname" : "-keysize",
                algorithm.equals("EC") ? "secp" + size + "r1" : size,
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD),
                "-keystore",
                file.toString())
            .inheritIO()
            .start();
    assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    return store;
  }

  private void write(KeyStore store) throws Exception {
    pem(certificate, "CERTIFICATE", store.getCertificate("server").getEncoded());
    pem(key, "PRIVATE KEY", store.getKey("server", PASSWORD).getEncoded());
  }

  private static void pem(Path file, String kind, byte[] content) throws IOException {
    Files.writeString(
        file,
        "-----BEGIN %s-----%n%s%n-----END %s-----%n"
            .formatted(kind, Base64.getMimeEncoder().encodeToString(content), kind));
  }

  private static SSLContext trusting(KeyStore store) throws Exception {
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("server", store.getCertificate("server"));
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
