package org.signalbox.server.page;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.signalbox.server.testing.RunningServer;

/** A browser and a server of its own, for all tests of a class. */
final class Browsing implements BeforeAllCallback, AfterAllCallback {

  private Chromium chromium;
  private RunningServer house;

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    chromium = Chromium.launch();
    house = RunningServer.start();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (house != null) {
      house.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  RunningServer house() {
    return house;
  }

  /** Somebody who has not come in yet. */
  Visitor visitor(ColorScheme scheme) {
    return new Visitor(chromium, scheme);
  }

  /** A way in that works once. */
  String link() {
    return house.server().link();
  }
}
