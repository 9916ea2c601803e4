package org.signalbox.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.signalbox.assistant.tool.StoredBars;

class PlainConversationTest {

  private final StrategyAssistant assistant = StrategyAssistant.plain(StoredBars.bundled());
  private final Conversation conversation = assistant.begin();

  @Test
  void takesAStrategyAsItIs() {
    say("```\nstrategy \"A\" trade AAPL on daily bars enter long when close > open\n```");
    DraftStrategy draft = conversation.draft().orElseThrow();
    assertThat(draft.source()).contains("trade AAPL on daily bars");
    assertThat(draft.paraphrase()).isNotEmpty();
    assertThat(assistant.preview(draft)).contains("AAPL 1 day");
  }

  @Test
  void tellsWhatIsWrongWithAStrategy() {
    List<Reply> replies = say("signalbox 1 trade AAPL on daily bars enter long when clos > 3");
    assertThat(replies.getFirst()).isInstanceOf(Reply.Problems.class);
    assertThat(replies.getLast())
        .isEqualTo(new Reply.Done(Reply.Outcome.REFUSED, "the text is not a strategy"));
    assertThat(conversation.draft()).isEmpty();
  }

  @Test
  void readsNoEndlessMessage() {
    assertThat(say("buy ".repeat(10_000)))
        .containsExactly(
            new Reply.Done(Reply.Outcome.REFUSED, "the message is longer than 20,000 characters"));
  }

  @Test
  void takesShortAnswersToWhatItAsked() {
    assertThat(question("buy when the RSI drops below 30, stop loss 5%"))
        .isEqualTo("which instrument should be traded?");
    assertThat(question("aapl")).isEqualTo("on bars of which length?");
    assertThat(question("hotter ones")).startsWith("I do not understand");
    say("on daily bars");
    assertThat(conversation.draft().orElseThrow().source())
        .contains("trade AAPL on daily bars", "enter long when rsi(close, 14) crosses below 30");
  }

  private String question(String message) {
    return say(message).stream()
        .filter(Reply.Question.class::isInstance)
        .map(it -> ((Reply.Question) it).question())
        .findFirst()
        .orElse("");
  }

  private List<Reply> say(String message) {
    List<Reply> replies = new ArrayList<>();
    conversation.say(message, replies::add);
    return replies;
  }
}
