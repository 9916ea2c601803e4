package org.signalbox.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.signalbox.server.testing.Client;
import org.signalbox.testing.Shared;

/** Strings that were made to do harm are shown as what they are: text. */
class HostileTextInBrowserTest {

  @RegisterExtension static final Browsing browsing = new Browsing();

  @Test
  void namesOfStrategiesAreText() throws IOException {
    List<String> names = stored();
    List<String> dialogs = new ArrayList<>();
    try (Visitor visitor = browsing.visitor(ColorScheme.LIGHT)) {
      visitor
          .page()
          .onDialog((Dialog dialog) -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
          });
      visitor.open(browsing.link());
      visitor.sees(AriaRole.HEADING, "Mine");
      Locator mine = visitor.page().locator("main section").first().locator("li a");
      PlaywrightAssertions.assertThat(mine).hasCount(names.size());
      assertThat(mine.allTextContents()).containsExactlyInAnyOrderElementsOf(names);
      mine.first().click();
      visitor.sees(AriaRole.REGION, "Text");
      assertThat(visitor.complaints()).isEmpty();
    }
    assertThat(dialogs).isEmpty();
    assertThat(names).hasSizeGreaterThan(100);
  }

  /** Those of the strings that the server takes as names, each with itself in the text too. */
  private static List<String> stored() throws IOException {
    Client owner = browsing.house().owner();
    List<String> names = new ArrayList<>();
    for (JsonNode string :
        new ObjectMapper()
            .readTree(Files.readString(Shared.path("oracles/robustness/blns.json")))) {
      Client.Answer answer =
          owner.post("/strategies", Map.of("name", string.asText(), "text", string.asText()));
      if (answer.status() == 201) {
        names.add(answer.json().get("name").asText());
      }
    }
    return names;
  }
}
