package org.signalbox.backtest.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.signalbox.backtest.report.TerminalSummary.Style;

class GoldenReportTest {

  private static final Pattern ESCAPE = Pattern.compile("\u001b\\[[0-9;]*m");

  private final ReportModel model =
      SampleRun.of("Two averages", "=cross", SampleRun.wandering(160));
  private final Findings findings = Findings.of(model);

  @Test
  void tradesAsCsv() throws IOException {
    StringBuilder csv = new StringBuilder();
    CsvTables.trades(model, csv);
    assertThat(csv.toString()).doesNotContainPattern("[^\\r]\\n").endsWith("\r\n");
    Golden.check("trades.csv", csv.toString());
  }

  @Test
  void equityAsCsv() throws IOException {
    StringBuilder csv = new StringBuilder();
    CsvTables.equity(model, findings, csv);
    Golden.check("equity.csv", csv.toString());
  }

  @Test
  void resultAsJson() throws IOException {
    Golden.check("result.json", ResultJson.of(model));
  }

  @Test
  void summaryForATerminal() throws IOException {
    Golden.check("summary.txt", TerminalSummary.of(model, Style.PLAIN));
  }

  @Test
  void coloursAddNothingButEscapes() {
    String coloured = TerminalSummary.of(model, Style.ANSI);
    assertThat(coloured).contains("\u001b[1m");
    assertThat(ESCAPE.matcher(coloured).replaceAll(""))
        .isEqualTo(TerminalSummary.of(model, Style.PLAIN));
  }

  @Test
  void noLineOfTheSummaryIsLongerThanATerminal() {
    String name = "a name that goes on and on ".repeat(9) + "\u001b[2J";
    ReportModel wordy = SampleRun.of(name, "tag", SampleRun.wandering(2_000));
    assertThat(TerminalSummary.of(wordy, Style.PLAIN).lines())
        .allSatisfy(
            line -> assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(80))
        .noneMatch(line -> line.contains("\u001b"));
  }

  @Test
  void sameInSameOut() {
    ReportModel again = SampleRun.of("Two averages", "=cross", SampleRun.wandering(160));
    assertThat(HtmlPage.of(again, Findings.of(again))).isEqualTo(HtmlPage.of(model, findings));
    assertThat(ResultJson.of(again)).isEqualTo(ResultJson.of(model));
  }
}
