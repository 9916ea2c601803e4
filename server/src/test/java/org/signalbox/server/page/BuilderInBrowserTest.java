package org.signalbox.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the builder does for who writes a strategy. */
class BuilderInBrowserTest {

  @RegisterExtension static final Browsing browsing = new Browsing();

  private Visitor visitor;

  @BeforeEach
  void enter() {
    visitor = browsing.visitor(ColorScheme.DARK);
    visitor.open(browsing.link());
    visitor.click(AriaRole.LINK, "New strategy");
    visitor.sees(AriaRole.REGION, "Entries");
  }

  @AfterEach
  void leave() {
    visitor.close();
  }

  private Locator text() {
    return visitor.page().getByLabel("Text of the strategy");
  }

  private void write(String strategy) {
    text().click();
    visitor.page().keyboard().press("Control+A");
    visitor.page().keyboard().insertText(strategy);
  }

  @Test
  void addsACardOfEveryKind() {
    Locator menu = visitor.field("Add a card");
    List<String> kinds =
        menu.locator("option:not([disabled])").all().stream()
            .map(it -> it.getAttribute("value"))
            .toList();
    Assertions.assertThat(kinds).hasSizeGreaterThan(30);
    for (String kind : kinds) {
      Response answer =
          visitor
              .page()
              .waitForResponse(
                  it -> it.url().endsWith("/language/text"), () -> menu.selectOption(kind));
      Assertions.assertThat(answer.status()).as("a new card '%s'", kind).isEqualTo(200);
    }
    visitor.picture("every-card");
  }

  @Test
  void mendsAMistakeByOneClick() {
    write(
        """
        signalbox 1
        strategy "Slip"
        trade AAPL on daily bars
        enter long when close crosses abov sma(close, 20)
        exit long when close < sma(close, 20)
        """);
    Locator problems =
        visitor.page().getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Problems"));
    assertThat(problems).containsText("E1");
    problems.getByRole(AriaRole.BUTTON).last().click();
    assertThat(text()).containsText("crosses above sma(close, 20)");
    assertThat(visitor.page().getByText("has errors")).isHidden();
  }

  @Test
  void keepsAStrategyInItsCanonicalForm() {
    write(
        "signalbox 1 strategy \"Loose\" trade AAPL on daily bars enter long when close is above 5");
    assertThat(visitor.field("Name of the strategy")).hasValue("Loose");
    visitor.page().keyboard().press("Control+s");
    assertThat(visitor.page().getByText("Saved")).isVisible();
    assertThat(text()).containsText("enter long when close > 5");
  }

  @Test
  void proposesFunctionsAndSaysWhatTheyDo() {
    text().click();
    visitor.page().keyboard().press("Control+End");
    visitor.page().keyboard().type("let b = bolli");
    Locator proposals = visitor.page().locator(".cm-tooltip-autocomplete");
    assertThat(proposals).containsText("bollinger");
    visitor.page().waitForTimeout(200); // the editor takes no proposal that just came up
    visitor.page().keyboard().press("Enter");
    visitor.page().keyboard().type("close, 20)");
    assertThat(text()).containsText("let b = bollinger(close, 20");
    text().getByText("bollinger").last().hover();
    assertThat(visitor.page().locator(".cm-doc")).containsText("bollinger(");
  }

  @Test
  void keepsTheRowsWhileTheTextIsBroken() {
    write("signalbox 1 strategy \"Half\" trade AAPL on daily bars enter long when close > 5");
    assertThat(visitor.field("Name of the strategy")).hasValue("Half");
    visitor.page().keyboard().type(" and (");
    assertThat(visitor.region("Rows")).containsText("as it last could be read");
    assertThat(visitor.field("Name of the strategy")).hasValue("Half");
  }

  @Test
  void goesByKeyboardAlone() {
    visitor.page().keyboard().press("Tab");
    visitor.page().keyboard().press("Tab");
    Object focused = visitor.page().evaluate("document.activeElement.tagName");
    Assertions.assertThat(focused).isNotEqualTo("BODY");
    visitor.field("Name of the strategy").focus();
    visitor.page().keyboard().press("Control+A");
    visitor.page().keyboard().type("By keys");
    visitor.page().keyboard().press("Enter");
    assertThat(visitor.region("Text")).containsText("strategy \"By keys\"");
  }
}
