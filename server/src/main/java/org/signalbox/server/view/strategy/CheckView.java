package org.signalbox.server.view.strategy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signalbox.server.view.DiagnosticView;

/**
 * All that there is to say about a text.
 *
 * @param valid whether it is a strategy: there is no error
 * @param runnable whether all of it can be run
 * @param facts what it says of itself, where it is valid
 * @param tree what rows are made of, where its form is right: names in it may still be unknown
 */
public record CheckView(
    boolean valid,
    boolean runnable,
    List<DiagnosticView> diagnostics,
    Optional<Facts> facts,
    Optional<JsonNode> tree) {

  /**
   * What a strategy says of itself.
   *
   * @param symbols what it trades
   * @param timeframe of the bars on which it trades: {@code 5 minutes}
   * @param parameters name and value, as they would be used
   */
  public record Facts(
      String name, List<String> symbols, String timeframe, Map<String, String> parameters) {}
}
