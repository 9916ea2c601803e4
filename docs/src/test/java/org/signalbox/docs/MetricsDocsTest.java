package org.signalbox.docs;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.signalbox.backtest.metrics.Convention.EMPYRICAL;
import static org.signalbox.backtest.metrics.Convention.PERFORMANCE_ANALYTICS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.signalbox.backtest.metrics.Metric;
import org.signalbox.backtest.metrics.Metrics;

/** The list of metrics is made from their registry; {@code make docs} writes it anew. */
class MetricsDocsTest {

  private static final Path PAGE = House.file("docs/metrics.md");

  @Test
  void thePageListsEveryMetric() throws IOException {
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(PAGE, page());
    }
    assertThat(House.text(PAGE)).as("'make docs' writes it anew").isEqualTo(page());
  }

  private static String page() {
    return """
    # Metrics

    Every figure of a report, what it means and what it counts. Where the families differ both
    definitions stand, that of empyrical first. The formulas and their sources are in the comments
    of `org.signalbox.backtest.metrics`.

    """
        + Stream.of(Metric.Group.values())
            .map(group -> "## " + group.text() + "\n\n" + table(group))
            .collect(joining("\n"));
  }

  private static String table(Metric.Group group) {
    return "| id | name | unit | is |\n|---|---|---|---|\n"
        + Metrics.all().stream()
            .filter(it -> it.group() == group)
            .map(MetricsDocsTest::row)
            .collect(joining());
  }

  private static String row(Metric metric) {
    String shown = metric.definition(EMPYRICAL);
    String other = metric.definition(PERFORMANCE_ANALYTICS);
    return "| `%s` | %s | %s | %s |\n"
        .formatted(
            metric.id(),
            metric.name(),
            metric.unit().name().toLowerCase(Locale.ROOT).replace('_', ' '),
            metric.differs() ? shown + " *PerformanceAnalytics:* " + other : shown);
  }
}
