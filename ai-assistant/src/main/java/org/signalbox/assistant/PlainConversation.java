package org.signalbox.assistant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signalbox.dsl.StrategyCompiler;
import org.signalbox.dsl.diagnostic.InvalidStrategyException;
import org.signalbox.dsl.diagnostic.Source;

/** A conversation with the deterministic translator. */
final class PlainConversation implements Conversation {

  private Optional<DraftStrategy> draft = Optional.empty();

  @Override
  public void say(String message, ReplyListener listener) {
    if (message.length() > LONGEST_MESSAGE) {
      String reason = "the message is longer than %,d characters".formatted(LONGEST_MESSAGE);
      listener.on(new Reply.Done(Reply.Outcome.REFUSED, reason));
    } else if (Fences.isStrategy(message)) {
      compile(Fences.strategyIn(message).orElse(message), listener);
    } else {
      listener.on(
          new Reply.Question(
              "what should be bought or sold, and when?",
              List.of(),
              List.of("buy AAPL when the close crosses above its 50 day average")));
      listener.on(new Reply.Done(Reply.Outcome.ASKED, ""));
    }
  }

  private void compile(String text, ReplyListener listener) {
    try {
      Source source = new Source("message", text);
      DraftStrategy made = new DraftStrategy(StrategyCompiler.compile(source, Map.of()));
      draft = Optional.of(made);
      listener.on(new Reply.Draft(made));
      listener.on(new Reply.Done(Reply.Outcome.DRAFTED, ""));
    } catch (InvalidStrategyException invalid) {
      listener.on(new Reply.Problems(invalid.source(), invalid.diagnostics()));
      listener.on(new Reply.Done(Reply.Outcome.REFUSED, "the text is not a strategy"));
    }
  }

  @Override
  public Optional<DraftStrategy> draft() {
    return draft;
  }
}
