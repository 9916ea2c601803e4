package org.signalbox.testing.alpaca;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/**
 * Runs the fake by itself, for a browser or a server to trade at: {@code AlpacaFakeMain [PORT]}.
 * Lines from the keyboard move prices: {@code AAPL 187.20}.
 */
public final class AlpacaFakeMain {

  private AlpacaFakeMain() {}

  public static void main(String[] arguments) throws IOException {
    int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 0;
    try (AlpacaFake fake = new AlpacaFake(port, InstantSource.system())) {
      System.out.printf(
          "listening on 127.0.0.1:%d, key '%s', secret '%s'%n",
          fake.port(), AlpacaFake.KEY_ID, AlpacaFake.SECRET);
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] words = line.strip().split(" +");
        if (words.length == 2) {
          fake.exchange().price(words[0], words[1]);
          System.out.printf(
              "%s at %s, %s held%n", words[0], words[1], fake.exchange().held(words[0]));
        }
      }
    }
  }
}
