package org.signalbox.server.view.strategy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A version of a strategy; it never changes.
 *
 * @param version counted from 1
 * @param hash SHA-256 of the text, as hexadecimal digits
 * @param valid whether the text was a strategy without an error when it was kept
 */
public record VersionView(
    int version,
    String text,
    String hash,
    boolean valid,
    Optional<String> note,
    String author,
    Instant created) {

  /** A version in a list: without its text. */
  public record VersionSummary(
      int version,
      String hash,
      boolean valid,
      Optional<String> note,
      String author,
      Instant created) {}

  /** All versions, the latest first. */
  public record VersionList(List<VersionSummary> versions) {}

  /**
   * A version that is to be.
   *
   * @param basedOn the latest version that its author saw; where there is a later one the call is a
   *     conflict
   */
  public record NewVersion(String text, Optional<String> note, Optional<Integer> basedOn) {}
}
