package org.signalbox.backtest.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.signalbox.testing.Cases;

class StrategyMarkupTest {

  @Test
  void coloursWordsByKind() {
    assertThat(StrategyMarkup.of("trade SPY # when <b>\nsize 12.5% of \"x\"").markup())
        .isEqualTo(
            "<span class=\"keyword\">trade</span> <span class=\"symbol\">SPY</span> "
                + "<span class=\"comment\"># when &lt;b&gt;</span>\n"
                + "<span class=\"keyword\">size</span> <span class=\"number\">12.5%</span> "
                + "<span class=\"keyword\">of</span> "
                + "<span class=\"string\">&quot;x&quot;</span>");
  }

  @Test
  void losesNoCharacter() {
    String letters = "aZ09 \"#<>&%.,:_-=()\n\\'";
    Cases.forAll(
        500,
        (random, size) -> {
          StringBuilder text = new StringBuilder();
          for (int i = 0; i < size; i++) {
            text.append(letters.charAt(random.nextInt(letters.length())));
          }
          String shown =
              StrategyMarkup.of(text.toString())
                  .markup()
                  .replaceAll("</?span[^>]*>", "")
                  .replace("&lt;", "<")
                  .replace("&gt;", ">")
                  .replace("&quot;", "\"")
                  .replace("&#39;", "'")
                  .replace("&amp;", "&");
          assertThat(shown).isEqualTo(text.toString());
        });
  }
}
