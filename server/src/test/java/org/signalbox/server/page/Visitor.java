package org.signalbox.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;

/**
 * Somebody at the page: clicks, types and looks, and takes note of whatever the browser complains
 * about.
 */
final class Visitor implements AutoCloseable {

  private static final Path PICTURES = Path.of("target/pictures");
  private static final Path AXE = Path.of("web/node_modules/axe-core/axe.min.js");

  private static final String TELL_VIOLATIONS =
      """
      document.addEventListener("securitypolicyviolation", event =>
        console.error("policy: " + event.violatedDirective + " " + event.blockedURI))
      """;

  private static final String RUN_AXE =
      """
      async () => (await axe.run()).violations.map(violation =>
        violation.id + ": " + violation.nodes.map(node => node.html).slice(0, 3).join(" | "))
      """;

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  Visitor(Chromium chromium, ColorScheme scheme) {
    this.context =
        chromium
            .browser()
            .newContext(
                new com.microsoft.playwright.Browser.NewContextOptions()
                    .setViewportSize(1440, 950)
                    .setLocale("en-GB")
                    .setTimezoneId("UTC")
                    .setColorScheme(scheme));
    context.addInitScript(AXE);
    context.addInitScript(TELL_VIOLATIONS);
    this.page = context.newPage();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") || message.type().equals("warning")) {
        complaints.add(message.text());
      }
    });
    page.onPageError(complaints::add);
  }

  Page page() {
    return page;
  }

  /** What the browser complained about. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  void open(String url) {
    page.navigate(url);
  }

  void click(AriaRole role, String name) {
    page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
  }

  void press(String button) {
    click(AriaRole.BUTTON, button);
  }

  Locator field(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  void type(String label, String text) {
    field(label).fill(text);
    field(label).press("Enter");
  }

  void choose(String label, String value) {
    field(label).selectOption(value);
  }

  Locator region(String name) {
    return page.getByRole(
        AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  void sees(AriaRole role, String name) {
    assertThat(page.getByRole(role, new Page.GetByRoleOptions().setName(name)).first()).isVisible();
  }

  /** A picture of the whole page; nothing on it may be out of reach of somebody. */
  void picture(String name) {
    page.waitForTimeout(300);
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    Assertions.assertThat(page.evaluate(RUN_AXE)).as("axe on '%s'", name).isEqualTo(List.of());
    Assertions.assertThat(complaints).as("complaints on '%s'", name).isEmpty();
  }

  /** The same in the other theme and as wide as a phone. */
  void pictures(String name) {
    picture(name);
    Locator theme =
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Switch to"));
    theme.click();
    picture(name + "-other-theme");
    page.setViewportSize(390, 844);
    picture(name + "-phone");
    Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .as("width of '%s'", name)
        .isEqualTo(390);
    page.setViewportSize(1440, 950);
    theme.click();
  }

  @Override
  public void close() {
    context.close();
  }
}
