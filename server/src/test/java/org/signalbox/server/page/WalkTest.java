package org.signalbox.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.signalbox.server.testing.RunningServer;

/**
 * The walk that a first visitor takes, from the link to the fills.
 *
 * <p>The system property {@code walk.link} has it go through a server that runs already: {@code
 * ./signalbox serve} prints such a link.
 */
class WalkTest {

  private static final Optional<String> GIVEN =
      Optional.ofNullable(System.getProperty("walk.link"));

  private static Chromium chromium;
  private static RunningServer house;

  @BeforeAll
  static void start() throws IOException {
    chromium = Chromium.launch();
    if (GIVEN.isEmpty()) {
      house = RunningServer.start().withRunner();
    }
  }

  @AfterAll
  static void stop() {
    if (house != null) {
      house.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void leadsFromTheLinkToFills() {
    try (Visitor visitor = new Visitor(chromium, ColorScheme.LIGHT)) {
      visitor.open(GIVEN.orElseGet(() -> house.server().link()));
      visitor.sees(AriaRole.HEADING, "Gallery");
      visitor.pictures("strategies");

      buildByRows(visitor);
      backtest(visitor);
      askWhy(visitor);
      deploy(visitor);
      lookAround(visitor);
    }
  }

  private static void buildByRows(Visitor visitor) {
    visitor.click(AriaRole.LINK, "New strategy");
    visitor.sees(AriaRole.REGION, "Entries");
    visitor.type("Name of the strategy", "Walked dip");
    visitor.choose("Entry when, row 1: comparison", "crosses below");
    visitor.choose("Add a card", "takeProfit");
    visitor.choose("Add to money and limits", "cooldown");
    visitor.press("Move row 1 down");
    assertThat(visitor.region("Text")).containsText("strategy \"Walked dip\"");
    assertThat(visitor.region("Text"))
        .containsText("enter long when close > sma(close, 50) and rsi(close, 3) crosses below 30");
    assertThat(visitor.region("Text")).containsText("take profit 4%");
    assertThat(visitor.region("Text")).containsText("cooldown 5 bars");
    visitor.pictures("builder");
  }

  private static void backtest(Visitor visitor) {
    visitor.press("Backtest");
    visitor.picture("backtest-dialog");
    visitor.press("Run");
    visitor.sees(AriaRole.HEADING, "Trades (");
    visitor.pictures("backtest");
  }

  private static void askWhy(Visitor visitor) {
    visitor.press("Bar before");
    visitor.press("Count over all bars");
    assertThat(visitor.region("Why or why not")).containsText("Decided at");
    assertThat(visitor.region("Why or why not")).containsText("It hung on");
    assertThat(visitor.region("Why or why not")).containsText("Held ");
    visitor.pictures("why");
  }

  private static void deploy(Visitor visitor) {
    visitor.page().getByText("Strategy, version").click();
    visitor.sees(AriaRole.REGION, "Entries");
    visitor.press("Deploy on paper");
    visitor.picture("deploy-dialog");
    visitor.press("Deploy");
    visitor.sees(AriaRole.REGION, "Fills");
    assertThat(visitor.region("Fills")).containsText("buy");
    assertThat(visitor.region("Orders")).containsText("filled");
    visitor.pictures("deployment");
  }

  private static void lookAround(Visitor visitor) {
    visitor.press("Kill switch");
    visitor.picture("kill-switch");
    visitor.press("Close");
    visitor.click(AriaRole.LINK, "Chat");
    visitor.type("Message", "buy AAPL when the close crosses above its 20 day average");
    assertThat(visitor.region("Conversation")).containsText("when should the position be closed");
    visitor.type("Message", "sell after 10 days");
    assertThat(visitor.region("Text of the proposal")).containsText("exit long after 10 bars");
    visitor.pictures("conversation");
    visitor.press("That is what I mean: keep it");
    visitor.sees(AriaRole.REGION, "Entries");
    for (String place : new String[] {"Live", "Backtests", "Data", "Chat", "Strategies"}) {
      visitor.click(AriaRole.LINK, place);
      visitor.sees(AriaRole.HEADING, place);
      visitor.pictures(place.toLowerCase(java.util.Locale.ROOT) + "-page");
    }
  }
}
