package org.signalbox.live.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClientIdTest {

  @Test
  void isTheSameInEveryProcess() {
    assertThat(ClientId.of("t1", "d1", "2024-03-01T12:00:00Z", "entry"))
        .isEqualTo("VIILSV52TGKUIM3IOKHO");
  }

  @Test
  void isTwentyCharactersThatBrokersTake() {
    for (int n = 0; n < 1_000; n++) {
      assertThat(ClientId.of("t", "d", "key" + n, "leg")).matches("[A-Z2-7]{20}");
    }
  }

  @Test
  void differsWhereverAPartDiffers() {
    Set<String> seen = new HashSet<>();
    for (int n = 0; n < 16; n++) {
      seen.add(ClientId.of("t" + (n & 1), "d" + (n & 2), "k" + (n & 4), "l" + (n & 8)));
    }
    assertThat(seen).hasSize(16);
  }

  @Test
  void doesNotMixPartsUp() {
    assertThat(ClientId.of("a", "bc", "", "d")).isNotEqualTo(ClientId.of("ab", "c", "", "d"));
    assertThat(ClientId.of("a", "", "b", "c")).isNotEqualTo(ClientId.of("a", "b", "", "c"));
  }
}
