package org.signalbox.backtest.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signalbox.backtest.report.text.Html;
import org.signalbox.backtest.report.text.Template;

/**
 * The report as one page that needs nothing but itself: style, script and data are inside.
 *
 * <p>Its content policy allows exactly that one style and that one script, by their digests, and no
 * connection to anywhere: even a string that slipped through unescaped could not run.
 */
final class HtmlPage {

  private static final List<String> SCRIPTS =
      List.of("axis.js", "chart.js", "layers.js", "table.js", "page.js");

  private HtmlPage() {}

  static String of(ReportModel model, Findings findings) {
    String style = Template.resource(HtmlPage.class, "page.css");
    String script =
        SCRIPTS.stream()
            .map(file -> Template.resource(HtmlPage.class, file))
            .collect(Collectors.joining("\n"));
    ChartData data = new ChartData(model, findings);
    Map<String, Object> scope = new HashMap<>();
    Stream.of(
            SummaryScope.of(model, findings),
            HistoryScope.of(model, findings),
            FiguresScope.of(model, findings),
            RunScope.of(model, data))
        .forEach(scope::putAll);
    scope.put("policy", policy(style, script));
    scope.put("style", new Html(style));
    scope.put("script", new Html(script));
    scope.put("data", new Html(data.json()));
    return Template.of(Template.resource(HtmlPage.class, "page.html")).fill(scope);
  }

  private static String policy(String style, String script) {
    return "default-src 'none'; style-src 'sha256-%s'; script-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
        .formatted(digest(style), digest(script));
  }

  private static String digest(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
