package org.signalbox.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.signalbox.server.Reach;
import org.signalbox.server.Users;
import org.signalbox.server.testing.RunningServer;
import org.signalbox.server.view.account.Role;

/** Several users at one page: they come in, see what their role allows, and leave nothing. */
class SignInTest {

  private static final String PASSWORD = "a long and quiet evening";

  private static Chromium chromium;
  private static RunningServer house;

  @BeforeAll
  static void start() throws IOException {
    chromium = Chromium.launch();
    house = RunningServer.ofUsers(Reach.local(0)).withRunner();
    try (Users users = house.users()) {
      users.add("ada", PASSWORD, Role.ADMIN);
      users.add("vic", PASSWORD, Role.VIEWER);
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

  private static Visitor visitor() {
    return new Visitor(chromium, ColorScheme.LIGHT);
  }

  private static void signIn(Visitor visitor, String name) {
    visitor.field("Name").fill(name);
    visitor.field("Password").fill(PASSWORD);
    visitor.press("Sign in");
  }

  private static String body(Visitor visitor) {
    return visitor.page().locator("body").innerText();
  }

  @Test
  void whoSignsOutLeavesNothingBehind() {
    try (Visitor visitor = visitor()) {
      visitor.open(house.server().url());
      visitor.sees(AriaRole.BUTTON, "Sign in");
      visitor.picture("sign-in");
      signIn(visitor, "ada");
      visitor.sees(AriaRole.HEADING, "Gallery");
      visitor.pictures("signed-in");
      deployTwiceAtOnce(visitor);
      visitor.click(AriaRole.LINK, "Live");
      visitor.sees(AriaRole.HEADING, "Live");
      assertThat(visitor.page().getByText("Golden cross").first()).isVisible();
      int deployed = house.paper().read(tables -> tables.deployments().of("local").size());
      assertThat(deployed).as("deployments of a double click").isEqualTo(1);

      visitor.press("Sign out");
      visitor.sees(AriaRole.BUTTON, "Sign in");
      visitor.picture("signed-out");
      for (int step = 0; step < 3; step++) {
        visitor.page().goBack();
        visitor.sees(AriaRole.BUTTON, "Sign in");
        assertThat(body(visitor)).doesNotContain("Golden cross", "ada", "Kill switch", "Gallery");
      }
      assertThat(visitor.page().evaluate("sessionStorage.length + localStorage.length")).isIn(0, 1);
      assertThat(visitor.complaints()).isEmpty();
    }
  }

  /** A double click is one deployment. */
  private static void deployTwiceAtOnce(Visitor visitor) {
    visitor.click(AriaRole.LINK, "Begin with it: Golden cross");
    visitor.sees(AriaRole.REGION, "Entries");
    visitor.press("Deploy on paper");
    visitor
        .page()
        .evaluate(
            """
            () => {
              const button = [...document.querySelectorAll("dialog button")]
                .find(it => it.textContent === "Deploy");
              button.click();
              button.click();
            }
            """);
    visitor.sees(AriaRole.REGION, "Fills");
  }

  @Test
  void aRoleSeesWhatItMay() {
    try (Visitor visitor = visitor()) {
      visitor.open(house.server().url());
      signIn(visitor, "vic");
      visitor.sees(AriaRole.HEADING, "Gallery");
      visitor.picture("as-viewer");
      assertThat(body(visitor)).doesNotContain("New strategy", "Kill switch", "Chat");
      visitor.page().getByText("Begin with it").first().click();
      visitor.sees(AriaRole.REGION, "Entries");
      assertThat(body(visitor)).doesNotContain("Save", "Deploy on paper");
      int refused =
          visitor
              .page()
              .context()
              .request()
              .post(
                  house.server().url() + "api/v1/kill",
                  RequestOptions.create()
                      .setHeader("X-Signalbox", "1")
                      .setHeader("Content-Type", "application/json")
                      .setData("{\"level\":\"FLATTEN\"}"))
              .status();
      assertThat(refused).isEqualTo(403);
      assertThat(visitor.complaints()).isEmpty();
    }
  }

  /** What was typed stays, and what was asked for goes on under the same name. */
  @Test
  void aSessionThatEndsLosesNothingThatWasTyped() {
    try (Visitor visitor = visitor()) {
      visitor.open(house.server().url());
      signIn(visitor, "ada");
      visitor.click(AriaRole.LINK, "New strategy");
      visitor.sees(AriaRole.REGION, "Entries");
      visitor.type("Name of the strategy", "Typed before the end");
      assertThat(visitor.region("Text")).containsText("Typed before the end");
      visitor.page().context().clearCookies();
      visitor.press("Save");
      visitor.sees(AriaRole.DIALOG, "Sign in again");
      visitor.page().keyboard().press("Escape");
      visitor.sees(AriaRole.DIALOG, "Sign in again");
      assertThat(visitor.field("Name")).hasValue("ada");
      visitor.field("Password").fill(PASSWORD);
      visitor.press("Sign in");
      visitor.sees(AriaRole.BUTTON, "Saved");
      assertThat(visitor.region("Text")).containsText("Typed before the end");
      assertThat(visitor.complaints()).allMatch(it -> it.contains("401"));
    }
  }

  /** Somebody else sits down: nothing that the first one had open is theirs. */
  @Test
  void anotherPersonBeginsAnew() {
    try (Visitor visitor = visitor()) {
      visitor.open(house.server().url());
      signIn(visitor, "ada");
      visitor.click(AriaRole.LINK, "New strategy");
      visitor.sees(AriaRole.REGION, "Entries");
      visitor.type("Name of the strategy", "Not for others");
      assertThat(visitor.region("Text")).containsText("Not for others");
      visitor.page().context().clearCookies();
      visitor.press("Save");
      visitor.sees(AriaRole.DIALOG, "Sign in again");
      signIn(visitor, "vic");
      visitor.sees(AriaRole.REGION, "Entries");
      assertThat(
              visitor
                  .page()
                  .getByText(
                      "vic", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true)))
          .isVisible();
      assertThat(body(visitor)).doesNotContain("Not for others", "ada");
      visitor.click(AriaRole.LINK, "Strategies");
      visitor.sees(AriaRole.HEADING, "Gallery");
      assertThat(body(visitor)).doesNotContain("Not for others");
    }
  }
}
