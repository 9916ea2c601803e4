package org.signalbox.assistant;

import java.util.Map;
import java.util.Optional;
import org.signalbox.assistant.plain.Translation;
import org.signalbox.assistant.plain.Translator;
import org.signalbox.dsl.CompiledStrategy;
import org.signalbox.dsl.StrategyCompiler;
import org.signalbox.dsl.diagnostic.InvalidStrategyException;
import org.signalbox.dsl.diagnostic.Source;

/**
 * A conversation with the deterministic translator. What was said before a question is kept, so
 * that an answer may be as short as "on daily bars".
 */
final class PlainConversation implements Conversation {

  private final Translator translator;
  private String pending = "";
  private Optional<DraftStrategy> draft = Optional.empty();

  PlainConversation(Translator translator) {
    this.translator = translator;
  }

  @Override
  public void say(String message, ReplyListener listener) {
    if (message.length() > LONGEST_MESSAGE) {
      String reason = "the message is longer than %,d characters".formatted(LONGEST_MESSAGE);
      listener.on(new Reply.Done(Reply.Outcome.REFUSED, reason));
    } else if (Fences.isStrategy(message)) {
      compile(Fences.strategyIn(message).orElse(message), listener);
    } else {
      translate(message, listener);
    }
  }

  @Override
  public Optional<DraftStrategy> draft() {
    return draft;
  }

  private void compile(String text, ReplyListener listener) {
    try {
      accept(StrategyCompiler.compile(new Source("message", text), Map.of()), listener);
    } catch (InvalidStrategyException invalid) {
      listener.on(new Reply.Problems(invalid.source(), invalid.diagnostics()));
      listener.on(new Reply.Done(Reply.Outcome.REFUSED, "the text is not a strategy"));
    }
  }

  private void translate(String message, ReplyListener listener) {
    switch (understand(message)) {
      case Translation.Understood(CompiledStrategy strategy) -> accept(strategy, listener);
      case Translation.Unclear unclear -> {
        listener.on(new Reply.Question(unclear.question(), unclear.understood(), unclear.ways()));
        listener.on(new Reply.Done(Reply.Outcome.ASKED, ""));
      }
    }
  }

  /** A message that says what to buy is a request of its own; any other answers what was asked. */
  private Translation understand(String message) {
    Translation alone = translator.translate(message);
    String together = pending + ". " + message;
    if (!(alone instanceof Translation.Unclear unclear)
        || pending.isEmpty()
        || together.length() > LONGEST_MESSAGE
        || unclear.understood().stream().anyMatch(it -> it.startsWith("enter "))) {
      pending = message;
      return alone;
    }
    if (!unclear.understood().isEmpty()) {
      pending = together;
    }
    return translator.translate(together);
  }

  private void accept(CompiledStrategy strategy, ReplyListener listener) {
    pending = "";
    DraftStrategy made = new DraftStrategy(strategy);
    draft = Optional.of(made);
    listener.on(new Reply.Draft(made));
    listener.on(new Reply.Done(Reply.Outcome.DRAFTED, ""));
  }
}
