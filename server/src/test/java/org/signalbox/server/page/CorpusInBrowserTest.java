package org.signalbox.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.signalbox.dsl.diagnostic.Source;
import org.signalbox.dsl.json.StrategyJson;
import org.signalbox.dsl.syntax.StrategyFile;
import org.signalbox.dsl.syntax.Title;
import org.signalbox.dsl.text.Formatter;
import org.signalbox.dsl.text.Parser;
import org.signalbox.testing.Shared;

/** Takes every program of the corpus through the page itself: text to rows, and back to text. */
class CorpusInBrowserTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NAME = "Name of the strategy";
  private static final String RENAMED = "renamed in the rows";

  @RegisterExtension static final Browsing browsing = new Browsing();

  @Test
  void keepsEveryProgramFromTextToRowsAndBack() throws IOException {
    try (Visitor visitor = browsing.visitor(ColorScheme.LIGHT)) {
      visitor.open(browsing.link());
      visitor.sees(AriaRole.HEADING, "Gallery");
      visitor.click(AriaRole.LINK, "New strategy");
      visitor.sees(AriaRole.REGION, "Entries");
      for (Source program : programs()) {
        throughThePage(visitor.page(), program);
      }
    }
  }

  private static List<Source> programs() throws IOException {
    try (Stream<Path> files = Files.list(Shared.path("corpus/programs"))) {
      return files
          .filter(it -> it.toString().endsWith(".signal"))
          .sorted()
          .map(CorpusInBrowserTest::source)
          .toList();
    }
  }

  private static Source source(Path file) {
    try {
      return new Source(file.getFileName().toString(), Files.readString(file));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * Types a program, renames it in its rows, and looks at the tree and the text that come of it.
   */
  private static void throughThePage(Page page, Source program) throws IOException {
    StrategyFile tree = Parser.parse(program).orThrow();
    page.waitForResponse(
        answer -> isAbout(answer, program.text()), () -> write(page, program.text()));
    PlaywrightAssertions.assertThat(page.getByLabel(NAME))
        .hasValue(tree.title().orElseThrow().name());
    Response answer =
        page.waitForResponse(it -> it.url().endsWith("/language/text"), () -> rename(page));
    StrategyFile wanted = renamed(tree);
    JsonNode sent = JSON.readTree(answer.request().postData()).get("tree");
    assertThat(Formatter.format(StrategyJson.read(new Source("sent", sent.toString()))))
        .as("what the rows of %s say", program.name())
        .isEqualTo(Formatter.format(wanted));
    assertThat(withoutIds(sent))
        .as("the tree of %s", program.name())
        .isEqualTo(withoutIds(JSON.readTree(StrategyJson.write(wanted))));
    assertThat(JSON.readTree(answer.text()).get("text").asText())
        .as("the text of %s", program.name())
        .isEqualTo(Formatter.format(wanted));
  }

  private static boolean isAbout(Response answer, String text) {
    try {
      return answer.url().endsWith("/language/check")
          && JSON.readTree(answer.request().postData()).get("text").asText().equals(text);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void write(Page page, String text) {
    page.getByLabel("Text of the strategy").click();
    page.keyboard().press("Control+A");
    page.keyboard().insertText(text);
  }

  private static void rename(Page page) {
    page.getByLabel(NAME).fill(RENAMED);
    page.getByLabel(NAME).press("Enter");
  }

  private static StrategyFile renamed(StrategyFile file) {
    Title old = file.title().orElseThrow();
    Title title = new Title(old.origin(), old.library(), RENAMED, old.version());
    return new StrategyFile(
        file.header(), Optional.of(title), file.trade(), file.body(), file.closing());
  }

  /** The page gives a text that is typed over another the ids of what it resembles. */
  private static JsonNode withoutIds(JsonNode tree) {
    JsonNode copy = tree.deepCopy();
    copy.findParents("id")
        .forEach(it -> ((com.fasterxml.jackson.databind.node.ObjectNode) it).remove("id"));
    return copy;
  }
}
