package org.signalbox.assistant;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signalbox.assistant.model.Answer;
import org.signalbox.assistant.model.Budget;
import org.signalbox.assistant.model.ModelLink;
import org.signalbox.assistant.prompt.Prompts;
import org.signalbox.assistant.tool.Toolbox;
import org.signalbox.dsl.CompiledStrategy;
import org.signalbox.dsl.StrategyCompiler;
import org.signalbox.dsl.diagnostic.InvalidStrategyException;
import org.signalbox.dsl.diagnostic.Source;

/**
 * A conversation with a language model: it looks things up with the tools, proposes a strategy, is
 * told what is wrong with it, and mends it, so many times and no more.
 */
final class ModelConversation implements Conversation {

  private static final int MOST_REPAIRS = 3;
  private static final int MOST_LOOKUPS = 12;

  private final ModelLink link;
  private final Toolbox tools;
  private final List<ChatMessage> messages = new ArrayList<>();
  private Budget budget;
  private Optional<DraftStrategy> draft = Optional.empty();

  ModelConversation(ModelLink link, Toolbox tools, Budget budget) {
    this.link = link;
    this.tools = tools;
    this.budget = budget;
    messages.add(SystemMessage.from(Prompts.system()));
  }

  @Override
  public void say(String message, ReplyListener listener) {
    if (message.length() > LONGEST_MESSAGE) {
      String reason = "the message is longer than %,d characters".formatted(LONGEST_MESSAGE);
      listener.on(new Reply.Done(Reply.Outcome.REFUSED, reason));
      return;
    }
    int before = messages.size();
    messages.add(UserMessage.from(Prompts.request(message)));
    Reply.Done done = new Turn(listener).run();
    if (done.outcome() == Reply.Outcome.FAILED || done.outcome() == Reply.Outcome.REFUSED) {
      messages.subList(before, messages.size()).clear(); // half a turn would confuse the next
    }
    listener.on(done);
  }

  @Override
  public Optional<DraftStrategy> draft() {
    return draft;
  }

  /** The answer to one message. */
  private final class Turn {

    private final ReplyListener listener;
    private Optional<CompiledStrategy> checked = Optional.empty();
    private int repairs;
    private int lookups;

    Turn(ReplyListener listener) {
      this.listener = listener;
    }

    Reply.Done run() {
      while (true) {
        if (budget.isSpent()) {
          return new Reply.Done(Reply.Outcome.REFUSED, "this conversation has used up its budget");
        }
        Answer answer =
            link.ask(messages, tools.specifications(), piece -> listener.on(new Reply.Text(piece)));
        Optional<Reply.Done> done =
            switch (answer) {
              case Answer.Failed(String reason) -> failed(reason);
              case Answer.Complete(AiMessage said, int tokens) -> {
                budget = budget.less(tokens);
                messages.add(said);
                yield said.hasToolExecutionRequests() ? lookUp(said) : judge(said);
              }
            };
        if (done.isPresent()) {
          return done.get();
        }
      }
    }

    private Optional<Reply.Done> failed(String reason) {
      budget = budget.less(0);
      return Optional.of(new Reply.Done(Reply.Outcome.FAILED, reason));
    }

    private Optional<Reply.Done> lookUp(AiMessage said) {
      for (ToolExecutionRequest request : said.toolExecutionRequests()) {
        lookups++;
        if (lookups > MOST_LOOKUPS) {
          return Optional.of(
              new Reply.Done(Reply.Outcome.FAILED, "the model looked things up without an end"));
        }
        Toolbox.Result result = tools.call(request);
        checked = result.accepted().or(() -> checked);
        String name = tools.names().contains(request.name()) ? request.name() : "unknown";
        listener.on(new Reply.ToolUsed(name, result.gist()));
        messages.add(ToolExecutionResultMessage.from(request, Prompts.data(result.text())));
      }
      return Optional.empty();
    }

    /** A block is a proposal; without one, what the model had checked last is. */
    private Optional<Reply.Done> judge(AiMessage said) {
      String text = Optional.ofNullable(said.text()).orElse("");
      List<String> blocks = Fences.blocks(text);
      if (blocks.size() > 1) {
        return mend("the model proposed several texts at once", Prompts.oneBlock());
      }
      return blocks.isEmpty()
          ? Optional.of(checked.map(this::accept).orElseGet(Turn::answered))
          : compile(blocks.getFirst());
    }

    private static Reply.Done answered() {
      return new Reply.Done(Reply.Outcome.ANSWERED, "");
    }

    private Optional<Reply.Done> compile(String text) {
      Source source = new Source("draft", text);
      try {
        return Optional.of(accept(StrategyCompiler.compile(source, Map.of())));
      } catch (InvalidStrategyException invalid) {
        listener.on(new Reply.Problems(source, invalid.diagnostics()));
        return mend(
            "what was proposed is not a strategy", Prompts.repair(source, invalid.diagnostics()));
      }
    }

    private Optional<Reply.Done> mend(String reason, String told) {
      repairs++;
      messages.add(UserMessage.from(told));
      return repairs > MOST_REPAIRS
          ? Optional.of(new Reply.Done(Reply.Outcome.REFUSED, reason))
          : Optional.empty();
    }

    private Reply.Done accept(CompiledStrategy strategy) {
      DraftStrategy made = new DraftStrategy(strategy);
      draft = Optional.of(made);
      listener.on(new Reply.Draft(made));
      return new Reply.Done(Reply.Outcome.DRAFTED, "");
    }
  }
}
