package org.signalbox.server.view.strategy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A strategy and its latest version.
 *
 * @param changed when the latest version was made
 */
public record StrategyView(UUID id, String name, Instant changed, VersionView latest) {

  /** A strategy in a list: without its text. */
  public record StrategySummary(
      UUID id, String name, Instant changed, int version, boolean valid, List<String> symbols) {}

  /** Strategies, the one last changed first. */
  public record StrategyList(List<StrategySummary> strategies) {}

  /** A strategy that is to be. A text that is no valid strategy yet can be kept too. */
  public record NewStrategy(String name, String text, Optional<String> note) {}

  /** What is to be different about a strategy as a whole. */
  public record StrategyChange(String name) {}
}
