package org.signalbox.server.view.strategy;

import java.util.List;

/**
 * A strategy to begin with.
 *
 * @param id its name in a URL: {@code golden-cross}
 * @param about what it says of itself
 */
public record ExampleView(
    String id, String name, String about, List<String> symbols, String timeframe, String text) {

  /** The gallery. */
  public record Gallery(List<ExampleView> examples) {}
}
