package org.signalbox.server.view.live;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A kill switch that is thrown. It stays so until somebody releases it.
 *
 * @param deployment whom it stops; everybody where it is missing
 */
public record KillView(
    UUID id, KillLevel level, Optional<UUID> deployment, String reason, String by, Instant since) {

  /** How much is stopped. */
  public enum KillLevel {
    /** No new entry. */
    NO_ENTRIES,
    /** Also every working entry is cancelled. */
    CANCEL,
    /** Also every position is closed. */
    FLATTEN
  }

  /** Switches that are thrown. */
  public record KillList(List<KillView> thrown) {}

  /** A switch that is to be thrown. */
  public record NewKill(KillLevel level, Optional<UUID> deployment, Optional<String> reason) {}

  /** What has to be typed for a switch to be released: {@code release}. */
  public record KillRelease(String confirm) {}
}
