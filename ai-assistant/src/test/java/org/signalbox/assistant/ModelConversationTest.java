package org.signalbox.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.signalbox.assistant.model.Budget;
import org.signalbox.assistant.model.ModelLink;
import org.signalbox.assistant.tool.StoredBars;

class ModelConversationTest {

  private static final String GOOD =
      "Here:\n```\ntrade AAPL on daily bars\nenter long when close > open\n```\n";
  private static final String BAD =
      "Here:\n```\ntrade AAPL on daily bars\nenter long when clos > open\n```\n";

  private final List<Reply> replies = new ArrayList<>();

  @Test
  void handsOverWhatTheCompilerAccepts() {
    Conversation conversation = said(AiMessage.from(GOOD));
    assertThat(conversation.draft().orElseThrow().source())
        .contains("enter long when close > open");
    assertThat(last()).isEqualTo(new Reply.Done(Reply.Outcome.DRAFTED, ""));
  }

  @Test
  void sendsProblemsBackWithPlaceAndRemedy() {
    ScriptedModel model = new ScriptedModel(List.of(AiMessage.from(BAD), AiMessage.from(GOOD)));
    Conversation conversation = talk(model, Budget.STANDARD);
    assertThat(conversation.draft()).isPresent();
    assertThat(model.asked().getLast().messages().getLast().toString())
        .contains("E118", "'clos'", "draft:2:17", "close");
    assertThat(replies).anyMatch(Reply.Problems.class::isInstance);
  }

  @Test
  void mendsNoMoreThanThreeTimes() {
    ScriptedModel model = new ScriptedModel(java.util.Collections.nCopies(20, AiMessage.from(BAD)));
    talk(model, Budget.STANDARD);
    assertThat(model.asked()).hasSize(4);
    assertThat(last())
        .isEqualTo(new Reply.Done(Reply.Outcome.REFUSED, "what was proposed is not a strategy"));
  }

  @Test
  void takesWhatWasCheckedWhereNothingIsShown() {
    ToolExecutionRequest check =
        ToolExecutionRequest.builder()
            .id("1")
            .name("check_strategy")
            .arguments("{\"strategy\": \"trade AAPL on daily bars enter long when close > open\"}")
            .build();
    Conversation conversation = said(AiMessage.from(check), AiMessage.from("done"));
    assertThat(conversation.draft()).isPresent();
    assertThat(replies).contains(new Reply.ToolUsed("check_strategy", "accepted"));
  }

  @Test
  void endsWhereTheBudgetEnds() {
    ScriptedModel model = new ScriptedModel(java.util.Collections.nCopies(20, AiMessage.from(BAD)));
    talk(model, new Budget(2, 1_000_000));
    assertThat(model.asked()).hasSize(2);
    assertThat(last())
        .isEqualTo(
            new Reply.Done(Reply.Outcome.REFUSED, "this conversation has used up its budget"));
  }

  private Conversation said(AiMessage... script) {
    return talk(new ScriptedModel(List.of(script)), Budget.STANDARD);
  }

  private Conversation talk(ScriptedModel model, Budget budget) {
    ModelLink link =
        new ModelLink("scripted", model, Duration.ofSeconds(10), InstantSource.system());
    Conversation conversation = StrategyAssistant.with(link, StoredBars.bundled()).begin(budget);
    conversation.say("something with AAPL", replies::add);
    return conversation;
  }

  private Reply last() {
    return replies.getLast();
  }
}
