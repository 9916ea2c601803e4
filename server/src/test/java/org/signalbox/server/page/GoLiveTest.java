package org.signalbox.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.signalbox.server.Reach;
import org.signalbox.server.Users;
import org.signalbox.server.testing.RunningServer;
import org.signalbox.server.view.account.Role;

/**
 * From paper to real money and back, as far as the gate: what is missing is told at every step, and
 * the store says that nothing was permitted before it was confirmed.
 */
class GoLiveTest {

  private static final String PASSWORD = "a long and quiet evening";
  private static final String NO_GRANT = "it has no grant that is confirmed and in force";

  private static Chromium chromium;

  @BeforeAll
  static void start() throws IOException {
    chromium = Chromium.launch();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void withAPassword() {
    try (RunningServer house = RunningServer.ofUsers(Reach.local(0));
        Visitor visitor = new Visitor(chromium, ColorScheme.LIGHT)) {
      try (Users users = house.users()) {
        users.add("ada", PASSWORD, Role.TRADER);
      }
      visitor.open(house.server().url());
      visitor.field("Name").fill("ada");
      visitor.field("Password").fill(PASSWORD);
      visitor.press("Sign in");
      deploy(visitor);
      goLive(visitor);
      ask(visitor);

      visitor.field("Type “Golden cross”").fill("Golden cros");
      assertThat(button(visitor, "Confirm")).isDisabled();
      visitor.field("Type “Golden cross”").fill("Golden cross");
      visitor.field("Your password, once more").fill("a guess in the evening");
      visitor.press("Confirm");
      assertThat(visitor.page().getByText("the password is another one")).isVisible();
      assertThat(inForce(house)).isZero();
      visitor.field("Your password, once more").fill(PASSWORD);
      visitor.press("Confirm");
      confirmedAndTakenBack(visitor, house);
      assertThat(visitor.complaints()).allMatch(it -> it.contains("400"));
    }
  }

  @Test
  void onOnesOwnMachine() {
    try (RunningServer house = RunningServer.start();
        Visitor visitor = new Visitor(chromium, ColorScheme.DARK)) {
      visitor.open(house.server().link());
      deploy(visitor);
      goLive(visitor);
      ask(visitor);
      visitor.field("Type “Golden cross”").fill("Golden cross");
      visitor.press("Confirm");
      confirmedAndTakenBack(visitor, house);
      backToPaper(visitor);
      assertThat(visitor.complaints()).isEmpty();
    }
  }

  private static void deploy(Visitor visitor) {
    visitor.click(AriaRole.LINK, "Begin with it: Golden cross");
    visitor.sees(AriaRole.REGION, "Entries");
    visitor.press("Deploy on paper");
    visitor.press("Deploy");
    visitor.sees(AriaRole.BUTTON, "Go live …");
  }

  private static void goLive(Visitor visitor) {
    visitor.press("Go live …");
    visitor.field("Broker").fill("nobody");
    visitor.field("Account, as the broker names it").fill("A1");
    visitor.field("How much of it may be used (USD)").fill("1000");
    visitor.picture("go-live-dialog");
    visitor.field("Broker").fill("alpaca");
    visitor.press("Set up for real money");
    visitor.sees(AriaRole.HEADING, "Leave to trade with real money");
    assertThat(visitor.page().getByText(NO_GRANT)).isVisible();
    assertThat(visitor.page().getByText("no runner holds its lease")).isVisible();
    visitor.pictures("live-without-leave");
  }

  private static void ask(Visitor visitor) {
    visitor.page().getByLabel("For how many minutes").selectOption("15");
    visitor.press("Ask for leave");
    assertThat(visitor.page().getByText("Up to")).containsText("until");
    assertThat(visitor.page().getByText(NO_GRANT)).isVisible();
    visitor.pictures("leave-to-confirm");
  }

  private static void confirmedAndTakenBack(Visitor visitor, RunningServer house) {
    assertThat(visitor.page().getByText("in force", EXACT)).isVisible();
    assertThat(inForce(house)).isEqualTo(1);
    assertThat(visitor.page().getByText(NO_GRANT)).hasCount(0, SLOW);
    visitor.press("Take it back");
    assertThat(visitor.page().getByText("none in force", EXACT)).isVisible();
    assertThat(inForce(house)).isZero();
    assertThat(visitor.page().getByText(NO_GRANT)).isVisible(VISIBLE_SLOW);
  }

  /** Paper is where it was; the live twin is paused and has no leave. */
  private static void backToPaper(Visitor visitor) {
    visitor.press("Back to paper");
    visitor.click(AriaRole.LINK, "Live");
    visitor.sees(AriaRole.HEADING, "Live");
    assertThat(
            visitor
                .page()
                .getByRole(
                    AriaRole.LINK,
                    new com.microsoft.playwright.Page.GetByRoleOptions().setName("Golden cross")))
        .hasCount(2);
    visitor.pictures("paper-and-live");
  }

  private static final com.microsoft.playwright.Page.GetByTextOptions EXACT =
      new com.microsoft.playwright.Page.GetByTextOptions().setExact(true);

  private static final com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions SLOW =
      new com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions()
          .setTimeout(20_000);

  private static final com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions
      VISIBLE_SLOW =
          new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
              .setTimeout(20_000);

  private static Locator button(Visitor visitor, String name) {
    return visitor
        .page()
        .getByRole(
            AriaRole.BUTTON,
            new com.microsoft.playwright.Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** Grants that permit something now, as the journal has them. */
  private static long inForce(RunningServer house) {
    java.time.Instant now = java.time.Instant.now();
    return house
        .live()
        .read(tables ->
            tables.deployments().active().stream()
                .flatMap(it -> tables.grants().of(it.deployment().id()).stream())
                .filter(it -> it.isInForce(now))
                .count());
  }
}
