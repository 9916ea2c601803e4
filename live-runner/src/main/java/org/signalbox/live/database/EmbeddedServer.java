package org.signalbox.live.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * PostgreSQL over a directory of ours, shared by all processes that name the directory. Starting
 * and stopping are done under a lock on a file, so that processes take turns.
 */
final class EmbeddedServer {

  private static final Duration START = Duration.ofSeconds(60);
  private static final int STOP_SECONDS = 30;
  private static final int SECRET_BYTES = 24;
  private static final String USER = "postgres";

  /** Threads of this process take turns as well: a file is locked for a process as a whole. */
  private static final ReentrantLock TURN = new ReentrantLock();

  /** Lines of the file that a running server keeps. */
  private static final int PID_LINE = 0;

  private static final int PORT_LINE = 3;

  private final Path home;
  private final Address address;
  private final Optional<EmbeddedPostgres> started;

  /** Shows other processes that this one uses the server, for as long as it lives. */
  private final Connection presence;

  private EmbeddedServer(Path home, Address address, Optional<EmbeddedPostgres> started)
      throws SQLException {
    this.home = home;
    this.address = address;
    this.started = started;
    this.presence = address.connect();
  }

  static EmbeddedServer over(Path home) {
    TURN.lock();
    try {
      Files.createDirectories(home);
      try (FileChannel _ = locked(home)) {
        String secret = secret(home);
        Optional<Address> running = running(home, secret);
        return running.isPresent()
            ? new EmbeddedServer(home, running.get(), Optional.empty())
            : start(home, secret);
      }
    } catch (IOException | IllegalStateException | SQLException failed) {
      throw new DatabaseUnavailableException(
          "the database over '%s' cannot be started: %s".formatted(home, failed.getMessage())
              + " (it needs a writable directory and, as root, user namespaces;"
              + " otherwise run as another user, or name a server by its address)",
          failed);
    } finally {
      TURN.unlock();
    }
  }

  Address address() {
    return address;
  }

  /** Stops the server where nobody else is connected to it. */
  void release() {
    TURN.lock();
    try (FileChannel _ = locked(home)) {
      presence.close();
      if (!address.answers() || othersAreConnected()) {
        return;
      }
      if (started.isPresent()) {
        started.get().close();
      } else {
        stop();
      }
    } catch (IOException | SQLException failed) {
      throw new DatabaseUnavailableException(
          "the database over '%s' cannot be stopped: %s".formatted(home, failed.getMessage()),
          failed);
    } finally {
      TURN.unlock();
    }
  }

  private static FileChannel locked(Path home) throws IOException {
    FileChannel channel =
        FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    channel.lock();
    return channel;
  }

  private static Path data(Path home) {
    return home.resolve("data");
  }

  /** The server that runs over the data, where one does. */
  private static Optional<Address> running(Path home, String secret) throws IOException {
    List<String> lines = pidFile(home);
    if (lines.size() <= PORT_LINE) {
      return Optional.empty();
    }
    Address address = address(Integer.parseInt(lines.get(PORT_LINE).strip()), secret);
    return address.answers() ? Optional.of(address) : Optional.empty();
  }

  private static List<String> pidFile(Path home) throws IOException {
    Path file = data(home).resolve("postmaster.pid");
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  private static Address address(int port, String secret) {
    return new Address("jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port), USER, secret);
  }

  private static EmbeddedServer start(Path home, String secret) throws IOException, SQLException {
    Path working = Files.createDirectories(home.resolve("programs"));
    EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setDataDirectory(data(home))
            .setOverrideWorkingDirectory(working.toFile())
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPGStartupWait(START)
            .setConnectConfig("password", secret)
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("max_connections", "200")
            .start();
    Address address = address(server.getPort(), secret);
    lockUp(home, address);
    return new EmbeddedServer(home, address, Optional.of(server));
  }

  /** From its first start on, a server lets in only who knows the secret. */
  private static void lockUp(Path home, Address address) throws IOException, SQLException {
    Path rules = data(home).resolve("pg_hba.conf");
    String wanted =
        """
        host all all 127.0.0.1/32 scram-sha-256
        """;
    if (Files.readString(rules).equals(wanted)) {
      return;
    }
    try (Connection connection = address.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("ALTER ROLE %s PASSWORD '%s'".formatted(USER, address.password()));
      Files.writeString(rules, wanted);
      statement.execute("SELECT pg_reload_conf()");
    }
  }

  private static String secret(Path home) throws IOException {
    Path file = home.resolve("secret");
    if (!Files.exists(file)) {
      byte[] bytes = new byte[SECRET_BYTES];
      new SecureRandom().nextBytes(bytes);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, HexFormat.of().formatHex(bytes));
    }
    return Files.readString(file).strip();
  }

  private boolean othersAreConnected() throws SQLException {
    try (Connection connection = address.connect();
        Statement statement = connection.createStatement();
        ResultSet others =
            statement.executeQuery(
                """
                SELECT count(*) FROM pg_stat_activity
                WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()
                """)) {
      others.next();
      return others.getInt(1) > 0;
    }
  }

  /** Asks a server that another process started to stop; it does when its last client has left. */
  private void stop() throws IOException {
    List<String> lines = pidFile(home);
    if (lines.isEmpty()) {
      return;
    }
    Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(lines.get(PID_LINE).strip()));
    if (process.isPresent() && process.get().destroy()) {
      await(process.get());
    }
  }

  private static void await(ProcessHandle process) throws IOException {
    try {
      process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException stuck) {
      throw new IOException("it did not stop within %d seconds".formatted(STOP_SECONDS), stuck);
    }
  }
}
