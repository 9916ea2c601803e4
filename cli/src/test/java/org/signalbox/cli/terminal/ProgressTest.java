package org.signalbox.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private final StringWriter screen = new StringWriter();
  private long now;

  @Test
  void isSilentInTheFirstSecond() {
    try (Progress progress = progress(true)) {
      now = 999_999_999;
      progress.at(50, 100);
    }
    assertThat(screen.toString()).isEmpty();
  }

  @Test
  void drawsABarAndWipesItOut() {
    try (Progress progress = progress(true)) {
      now = 1_000_000_000;
      progress.at(50, 100);
    }
    assertThat(screen.toString())
        .isEqualTo("\r\033[Kreading [" + "#".repeat(15) + " ".repeat(15) + "] 50 %\r\033[K");
  }

  @Test
  void isRenewedTenTimesASecond() {
    try (Progress progress = progress(true)) {
      for (now = 1_000_000_000; now < 2_000_000_000; now += 1_000_000) {
        progress.at(now, 2_000_000_000);
      }
    }
    assertThat(screen.toString().split("reading", -1)).hasSize(11);
  }

  @Test
  void isSilentWhereNobodyLooks() {
    try (Progress progress = progress(false)) {
      now = 5_000_000_000L;
      progress.at(1, 2);
    }
    assertThat(screen.toString()).isEmpty();
  }

  private Progress progress(boolean shown) {
    return new Progress("reading", new PrintWriter(screen), shown, () -> now);
  }
}
