package org.signalbox.cli.serve;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.signalbox.server.Reach;
import org.signalbox.server.Transport;
import picocli.CommandLine.Option;

/** From where a server can be reached, as the options say. */
final class ReachOptions {

  private static final String HERE = "127.0.0.1";
  private static final int MOST_PORT = 65_535;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The port; 0 for any that is free. Default: ${DEFAULT-VALUE}.",
      defaultValue = "8080")
  private int port = 8080;

  @Option(
      names = "--address",
      paramLabel = "ADDRESS",
      description = {
        "The address to listen at, such as 0.0.0.0 for all of the machine's. Others than the"
            + " loopback need --users, --host-name, and --tls-certificate or --behind-proxy.",
        "Default: ${DEFAULT-VALUE}."
      },
      defaultValue = HERE)
  private String address = HERE;

  @Option(
      names = "--host-name",
      paramLabel = "NAME",
      description = "A name under which browsers reach it; can be given several times.")
  private List<String> hosts = new ArrayList<>();

  @Option(
      names = "--tls-certificate",
      paramLabel = "FILE",
      description = "Serve HTTPS by this chain of certificates, in PEM.")
  private Optional<Path> certificate = Optional.empty();

  @Option(
      names = "--tls-key",
      paramLabel = "FILE",
      description = "The private key of --tls-certificate, in PEM, not encrypted.")
  private Optional<Path> key = Optional.empty();

  @Option(
      names = "--behind-proxy",
      description = {
        "A proxy in front ends TLS, passes the Host on, and appends the caller's address to"
            + " X-Forwarded-For. Nobody else may reach the port."
      })
  private boolean behindProxy;

  int port() {
    return port;
  }

  /**
   * The options together.
   *
   * @throws IllegalArgumentException where one asks for what another forbids
   */
  Reach reach(boolean users) {
    if (port < 0 || port > MOST_PORT) {
      throw new IllegalArgumentException("--port must be from 0 to 65535, was " + port);
    }
    boolean alone =
        address.equals(HERE) && hosts.isEmpty() && transport() instanceof Transport.Plain;
    if (!users && !alone) {
      throw new IllegalArgumentException(
          "--address, --host-name, --tls-certificate and --behind-proxy need --users:"
              + " one person's own server is reached from this machine alone");
    }
    return new Reach(address, port, Set.copyOf(hosts), transport());
  }

  private Transport transport() {
    if (certificate.isPresent() != key.isPresent()) {
      throw new IllegalArgumentException("--tls-certificate and --tls-key must come together");
    }
    if (certificate.isPresent() && behindProxy) {
      throw new IllegalArgumentException("--behind-proxy and --tls-certificate exclude each other");
    }
    return certificate
        .<Transport>map(it -> new Transport.Tls(it, key.orElseThrow()))
        .orElseGet(() -> behindProxy ? new Transport.BehindProxy() : new Transport.Plain());
  }
}
