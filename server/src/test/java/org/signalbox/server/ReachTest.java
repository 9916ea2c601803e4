package org.signalbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.server.testing.RunningServer;

class ReachTest {

  private static final Set<String> NAMED = Set.of("box.example");

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
  void otherMachinesNeedTls(String address) {
    assertThatThrownBy(() -> new Reach(address, 0, NAMED, new Transport.Plain()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("passwords need TLS");
    assertThat(new Reach(address, 0, NAMED, new Transport.BehindProxy()).isLocal()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.8.8.8", "::1", "localhost"})
  void theLoopbackNeedsNone(String address) {
    assertThat(new Reach(address, 0, Set.of(), new Transport.Plain()).isLocal()).isTrue();
  }

  @Test
  void aNameMustBeSaid() {
    assertThatThrownBy(() -> new Reach("0.0.0.0", 0, Set.of(), new Transport.BehindProxy()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the name under which browsers reach '0.0.0.0' must be said");
  }

  @Test
  void onePersonsServerIsReachedFromNowhereElse() {
    Reach open = new Reach("0.0.0.0", 0, NAMED, new Transport.BehindProxy());
    ServerSettings settings =
        ServerSettings.ofUsers(open, Path.of("."), Instant::now, new RunningServer.Log());
    assertThatThrownBy(() ->
            new ServerSettings(
                open,
                true,
                settings.secrets(),
                settings.cost(),
                settings.perMinute(),
                settings.clock(),
                settings.log()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("only a server of several users");
  }
}
