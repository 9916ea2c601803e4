package org.signalbox.backtest.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      textBlock =
          """
          plain,                        plain
          a & b < c > d,                a &amp; b &lt; c &gt; d
          "quoted" 'single' `back`,     &quot;quoted&quot; &#39;single&#39; &#96;back&#96;
          </script>,                    &lt;/script&gt;
          naïve 中文 😀,                 naïve 中文 😀
          """)
  void isTextWhereverItStands(String text, String markup) {
    assertThat(Html.text(text).markup()).isEqualTo(markup);
  }

  @ParameterizedTest
  @CsvSource({"0000", "0008", "001B", "D800", "DC00", "FFFF"})
  void whatMarkupForbidsIsReplaced(String code) {
    String text = "a" + (char) Integer.parseInt(code, 16) + "b";
    assertThat(Html.text(text).markup()).isEqualTo("a\uFFFDb");
  }
}
