package org.signalbox.assistant.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolboxTest {

  private static final String VALID =
      "{\"strategy\": \"trade AAPL on daily bars enter long when close > open\"}";

  private final Toolbox tools = new Toolbox(StoredBars.bundled());

  @Test
  void offersTheseAndNoOthers() {
    assertThat(tools.specifications().stream().map(ToolSpecification::name))
        .containsExactly(
            "search_functions",
            "check_strategy",
            "explain_strategy",
            "backtest_strategy",
            "list_data");
  }

  @Test
  void answersFromWhatThereIs() {
    assertThat(call("search_functions", "{\"word\": \"rsi\"}")).contains("rsi(x, n = 14)");
    assertThat(call("check_strategy", VALID)).isEqualTo("The compiler accepts it.");
    assertThat(call("explain_strategy", VALID)).contains("It trades AAPL.");
    assertThat(call("backtest_strategy", VALID)).contains("AAPL 1 day", "Sharpe ratio");
    assertThat(call("list_data", "{}")).contains("AAPL, 1 day bars");
  }

  @Test
  void tellsProblemsWithCodeAndPlace() {
    assertThat(
            call(
                "check_strategy", "{\"strategy\": \"trade AAPL on daily bars enter long when x\"}"))
        .contains("error[E", "draft:1:");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          place_order      | {"symbol": "AAPL"}
          check_strategy   | {"strategy": "x", "account": "other"}
          check_strategy   | {"strategy": {"a": 1}}
          check_strategy   | ["x"]
          check_strategy   | not JSON
          list_data        | {"tenant": "other"}
          CHECK_STRATEGY   | {"strategy": "x"}
          """)
  void doesNothingInAnyOtherForm(String name, String arguments) {
    Toolbox.Result result =
        tools.call(ToolExecutionRequest.builder().name(name).arguments(arguments).build());
    assertThat(result.accepted()).isEmpty();
    assertThat(result.text()).matches("there is no such tool|the arguments must be .*");
  }

  private String call(String name, String arguments) {
    return tools
        .call(ToolExecutionRequest.builder().name(name).arguments(arguments).build())
        .text();
  }
}
