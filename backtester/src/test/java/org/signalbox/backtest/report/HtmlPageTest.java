package org.signalbox.backtest.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.signalbox.backtest.metrics.Metric;
import org.signalbox.backtest.metrics.Metrics;
import org.signalbox.testing.Shared;

class HtmlPageTest {

  private static final ObjectMapper READER = new ObjectMapper();
  private static final PriceBars BARS = SampleRun.wandering(120);
  private static final Pattern SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);
  private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);
  private static final Pattern DATA =
      Pattern.compile("<script type=\"application/json\" id=\"data\">(.*?)</script>");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  private final String page = page("Two averages", "cross");

  @Test
  void needsNothingFromElsewhere() {
    assertThat(page)
        .doesNotContainPattern("(?i)(src|href)\\s*=\\s*[\"'](?!#)")
        .doesNotContainPattern("(?i)@import|url\\(|https?://|fetch\\(|XMLHttpRequest|eval\\(")
        .doesNotContainPattern("(?i)<[a-z][^>]*\\s(style|on[a-z]+)=");
  }

  @Test
  void allowsItsOwnScriptAndStyleAndNoOther() throws Exception {
    assertThat(page)
        .contains("default-src &#39;none&#39;")
        .contains("script-src &#39;sha256-" + digest(only(SCRIPT)) + "&#39;")
        .contains("style-src &#39;sha256-" + digest(only(STYLE)) + "&#39;");
  }

  @Test
  void leavesNoGapOpen() {
    assertThat(page).doesNotContain("{{", "}}");
  }

  @Test
  void everyElementIsClosedInOrder() {
    List<String> open = new ArrayList<>();
    Matcher tag = Pattern.compile("<(/?)([a-zA-Z0-9]+)([^>]*)>").matcher(markup(page));
    while (tag.find()) {
      String name = tag.group(2);
      if (tag.group(1).equals("/")) {
        assertThat(open.removeLast()).isEqualTo(name);
      } else if (!Set.of("meta", "input").contains(name)) {
        open.add(name);
      }
    }
    assertThat(open).isEmpty();
  }

  @Test
  void everyIdIsUniqueAndEveryLinkLeadsSomewhere() {
    List<String> ids = find(" id=\"([^\"]+)\"");
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids).containsAll(find(" href=\"#([^\"]+)\""));
    assertThat(ids).containsAll(find(" aria-labelledby=\"([^\"]+)\""));
    assertThat(ids).containsAll(new HashSet<>(find("getElementById\\(\"([^\"]+)\"\\)")));
  }

  @Test
  void everyHeadingOfATableSaysWhatItHeads() {
    assertThat(find("<th(\\s[^>]*)?>")).isNotEmpty().allMatch(it -> it.contains("scope="));
  }

  @Test
  void showsEveryMetricWithBothItsDefinitions() {
    for (Metric metric : Metrics.all()) {
      assertThat(page).contains(metric.performanceAnalytics().definition().replace("'", "&#39;"));
      assertThat(page).contains(metric.empyrical().definition().replace("'", "&#39;"));
    }
  }

  @Test
  void carriesWhatItDraws() throws IOException {
    JsonNode data = data(page);
    assertThat(data.at("/charts/0/t")).hasSize(120);
    assertThat(data.at("/charts/0/shown/0/over").asBoolean()).isTrue();
    assertThat(data.at("/charts/0/shown/2/over").asBoolean()).isFalse();
    assertThat(data.at("/equity/v/119").asDouble()).isPositive();
    assertThat(data.at("/trades").size()).isPositive();
  }

  @Test
  void noStringBecomesMarkup() throws IOException {
    String[] hostile =
        READER.readValue(Shared.path("oracles/robustness/blns.json").toFile(), String[].class);
    List<String> expected = tags(page);
    for (String text : hostile) {
      String hostilePage = page(text, text);
      assertThat(tags(hostilePage)).as(text).isEqualTo(expected);
      JsonNode data = data(hostilePage);
      assertThat(data.at("/trades/0/14").asText()).isEqualTo(text);
    }
    System.out.println("report: " + hostile.length + " hostile names left no mark on the page");
  }

  @Test
  void aRunWithoutATradeOrABarIsStillAPage() {
    String empty = page("Nothing", SampleRun.wandering(40));
    assertThat(empty).contains("n/a").doesNotContain("{{", "NaN %");
  }

  private static String page(String name, String tag) {
    ReportModel model = SampleRun.of(name, tag, BARS);
    return HtmlPage.of(model, Findings.of(model));
  }

  private static String page(String name, PriceBars bars) {
    ReportModel model = SampleRun.of(name, "", bars);
    return HtmlPage.of(model, Findings.of(model));
  }

  private String only(Pattern pattern) {
    List<String> found = pattern.matcher(page).results().map(it -> it.group(1)).toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private List<String> find(String pattern) {
    return Pattern.compile(pattern).matcher(page).results().map(it -> it.group(1)).toList();
  }

  private static JsonNode data(String page) throws IOException {
    Matcher data = DATA.matcher(page);
    assertThat(data.find()).isTrue();
    return READER.readTree(data.group(1));
  }

  private static List<String> tags(String page) {
    return TAG.matcher(markup(page)).results().map(MatchResult::group).toList();
  }

  /** The page without what is inside script and style. */
  private static String markup(String page) {
    return page.replaceAll("(?s)(<script[^>]*>|<style>).*?(</script>|</style>)", "$1$2");
  }

  private static String digest(String text) throws Exception {
    return Base64.getEncoder()
        .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
  }
}
