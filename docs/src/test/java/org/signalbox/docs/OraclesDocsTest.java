package org.signalbox.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.signalbox.dsl.catalog.ta4j.IndicatorTable;

/** What the page says of the bridge to ta4j is what the bridge's table says. */
class OraclesDocsTest {

  @Test
  void tellsWhatIsNotBridgedAndWhy() throws IOException {
    String page = House.text(House.file("docs/oracles.md"));
    IndicatorTable.standard().leftOut().stream()
        .filter(each -> !each.reason().startsWith("here it is"))
        .forEach(each ->
            assertThat(page).contains("| `" + each.className() + "` | " + each.reason() + " |"));
  }
}
