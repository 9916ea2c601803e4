package org.signalbox.live.load;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.signalbox.testing.OpenLoop;

/** Measures what the live half does under load, and prints it. */
final class Load {

  private Load() {}

  /**
   * Measures.
   *
   * @param seconds how long each rate lasts
   */
  static void main(String[] seconds) throws InterruptedException, ExecutionException {
    Duration length = Duration.ofSeconds(Integer.parseInt(seconds[0]));
    IO.println(OpenLoop.machine());
    OrderAccept.measure(length);
    TickToDecision.measure(length);
    TickToWire.measure(length);
    IO.println(OpenLoop.machine());
  }
}
