package org.signalbox.broker.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SecretTest {

  @Test
  void showsItselfInNoText() {
    Secret secret = Secret.of("hunter2hunter2");
    assertThat(secret).hasToString("***");
    assertThat(PaperCredentials.of("KEYID", "hunter2hunter2").toString()).doesNotContain("hunter2");
    assertThat(LiveCredentials.of("KEYID", "hunter2hunter2").toString()).doesNotContain("hunter2");
    assertThat(secret.maskedIn("key hunter2hunter2 was refused")).isEqualTo("key *** was refused");
    assertThat(secret.reveal()).isEqualTo("hunter2hunter2");
  }

  @Test
  void cannotBeEmpty() {
    assertThatThrownBy(() -> Secret.of(" ")).isInstanceOf(IllegalArgumentException.class);
  }
}
