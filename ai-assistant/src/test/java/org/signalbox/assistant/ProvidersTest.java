package org.signalbox.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.signalbox.assistant.model.FakeProvider;
import org.signalbox.assistant.model.ModelLink;
import org.signalbox.assistant.model.Provider;
import org.signalbox.assistant.tool.StoredBars;

/** The three protocols, spoken on loopback. */
class ProvidersTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final List<Reply> replies = new ArrayList<>();

  @ParameterizedTest
  @EnumSource
  void streamsWordsAsTheyCome(Provider protocol) {
    try (FakeProvider provider = new FakeProvider(protocol).says("Grüß ", "dich, ", "日本 – ok")) {
      say(provider, PATIENCE);
      assertThat(words()).isEqualTo("Grüß dich, 日本 – ok");
      assertThat(last()).isEqualTo(new Reply.Done(Reply.Outcome.ANSWERED, ""));
      assertThat(provider.keys())
          .containsExactlyElementsOf(
              protocol.needsKey() ? List.of(FakeProvider.KEY) : List.<String>of());
      assertThat(provider.bodies().getFirst())
          .contains("search_functions", "backtest_strategy", "something with AAPL")
          .doesNotContain(FakeProvider.KEY);
    }
  }

  @ParameterizedTest
  @EnumSource
  void callsToolsWithArgumentsInPieces(Provider protocol) {
    try (FakeProvider provider =
        new FakeProvider(protocol)
            .calls("search_functions", "{\"wo", "rd\": \"bolli", "nger\"}")
            .says("```\ntrade AAPL on daily bars\n", "enter long when close > open\n```\n")) {
      Conversation conversation = say(provider, PATIENCE);
      assertThat(replies)
          .contains(new Reply.ToolUsed("search_functions", "searched the functions"));
      assertThat(provider.bodies().getLast()).contains("standard deviations around");
      assertThat(conversation.draft()).isPresent();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ANTHROPIC | 401 | the provider does not accept the key
          OPENAI    | 401 | the provider does not accept the key
          OLLAMA    | 401 | the provider does not accept the key
          ANTHROPIC | 429 | the provider asks for fewer requests; try again later
          OPENAI    | 429 | the provider asks for fewer requests; try again later
          OLLAMA    | 429 | the provider asks for fewer requests; try again later
          ANTHROPIC | 500 | the model could not be reached or did not finish its answer
          OPENAI    | 500 | the model could not be reached or did not finish its answer
          OLLAMA    | 500 | the model could not be reached or did not finish its answer
          """)
  void saysWhatFailedAndNothingOfTheProvidersWords(Provider protocol, int status, String reason) {
    try (FakeProvider provider = new FakeProvider(protocol).fails(status)) {
      say(provider, PATIENCE);
      assertThat(last()).isEqualTo(new Reply.Done(Reply.Outcome.FAILED, reason));
      assertThat(replies.toString()).doesNotContain(FakeProvider.KEY);
    }
  }

  @ParameterizedTest
  @EnumSource
  void doesNotTakeHalfAnAnswerForAWholeOne(Provider protocol) {
    String half =
        "```\ntrade AAPL on daily bars enter long when close > open\n```\n" + "x".repeat(900);
    try (FakeProvider provider = new FakeProvider(protocol).breaksOffAfter(half, half)) {
      Conversation conversation = say(provider, Duration.ofSeconds(3));
      assertThat(last()).isInstanceOf(Reply.Done.class);
      assertThat(((Reply.Done) last()).outcome()).isEqualTo(Reply.Outcome.FAILED);
      assertThat(conversation.draft()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void waitsNoLongerThanItWasTold(Provider protocol) {
    try (FakeProvider provider = new FakeProvider(protocol).fallsSilentAfter("well, ", "er")) {
      say(provider, Duration.ofSeconds(1));
      assertThat(((Reply.Done) last()).outcome()).isEqualTo(Reply.Outcome.FAILED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void leavesAProviderAloneThatKeepsFailing(Provider protocol) {
    try (FakeProvider provider = new FakeProvider(protocol)) {
      ModelLink link = ModelLink.open(provider.settings(PATIENCE), InstantSource.system());
      Conversation conversation = StrategyAssistant.with(link, StoredBars.bundled()).begin();
      for (int i = 0; i < 5; i++) {
        conversation.say("hello", replies::add);
      }
      assertThat(provider.bodies()).hasSize(3);
      assertThat(last().toString()).contains("left alone");
    }
  }

  private Conversation say(FakeProvider provider, Duration timeout) {
    ModelLink link = ModelLink.open(provider.settings(timeout), InstantSource.system());
    Conversation conversation = StrategyAssistant.with(link, StoredBars.bundled()).begin();
    conversation.say("something with AAPL", replies::add);
    return conversation;
  }

  private String words() {
    return replies.stream()
        .filter(Reply.Text.class::isInstance)
        .map(it -> ((Reply.Text) it).piece())
        .collect(Collectors.joining());
  }

  private Reply last() {
    return replies.getLast();
  }
}
