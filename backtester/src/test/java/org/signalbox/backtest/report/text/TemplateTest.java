package org.signalbox.backtest.report.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

  @Test
  void escapesStringsAndLeavesMarkup() {
    assertThat(fill("{{a}}|{{b}}|{{n}}", Map.of("a", "<i>", "b", new Html("<i>"), "n", 7)))
        .isEqualTo("&lt;i&gt;|<i>|7");
  }

  @Test
  void repeatsSectionsAndSeesWhatSurroundsThem() {
    Map<String, Object> scope =
        Map.of(
            "unit", "USD",
            "rows", List.of(Map.of("v", "1"), Map.of("v", "2", "unit", "EUR")),
            "none", List.of());
    assertThat(fill("{{#rows}}[{{v}} {{unit}}]{{/rows}}{{#none}}never{{/none}}", scope))
        .isEqualTo("[1 USD][2 EUR]");
  }

  @Test
  void nestsSections() {
    Map<String, Object> scope =
        Map.of("x", List.of(Map.of("y", List.of(Map.of("z", "a"), Map.of("z", "b")))));
    assertThat(fill("{{#x}}<{{#y}}{{z}}{{/y}}>{{/x}}", scope)).isEqualTo("<ab>");
  }

  @Test
  void aValueIsNeverReadAsATemplate() {
    assertThat(fill("{{a}}", Map.of("a", "{{b}}", "b", "secret"))).isEqualTo("{{b}}");
  }

  @Test
  void refusesToLeaveAGapOpen() {
    assertThatThrownBy(() -> fill("{{a}}", Map.of())).hasMessage("no value for 'a'");
    assertThatThrownBy(() -> fill("{{#a}}", Map.of("a", List.of())))
        .hasMessage("section 'a' is not closed");
  }

  private static String fill(String template, Map<String, ?> scope) {
    return Template.of(template).fill(scope);
  }
}
