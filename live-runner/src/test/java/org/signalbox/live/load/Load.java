package org.signalbox.live.load;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.ExecutionException;
import org.signalbox.testing.OpenLoop;

/** Measures what the live half does under load, and prints it. */
final class Load {

  private Load() {}

  /** Something that is measured. */
  @FunctionalInterface
  private interface Measurement {
    void measure(Duration length) throws InterruptedException, ExecutionException;
  }

  /**
   * Measures.
   *
   * @param arguments how many seconds each rate lasts, then what is to be measured: everything
   *     where nothing is named
   */
  static void main(String[] arguments) throws InterruptedException, ExecutionException {
    SequencedMap<String, Measurement> all = new LinkedHashMap<>();
    all.put("accept", OrderAccept::measure);
    all.put("decision", TickToDecision::measure);
    all.put("wire", TickToWire::measure);
    Duration length = Duration.ofSeconds(Integer.parseInt(arguments[0]));
    List<String> named = Arrays.asList(arguments).subList(1, arguments.length);
    IO.println(OpenLoop.machine());
    for (var each : all.entrySet()) {
      if (named.isEmpty() || named.contains(each.getKey())) {
        each.getValue().measure(length);
      }
    }
    IO.println(OpenLoop.machine());
  }
}
