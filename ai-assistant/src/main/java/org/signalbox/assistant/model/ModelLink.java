package org.signalbox.assistant.model;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One model at one provider. May be shared by conversations; the breaker counts for all of them.
 */
public final class ModelLink {

  private static final int CHARACTERS_PER_TOKEN = 4;

  private final String name;
  private final StreamingChatModel model;
  private final Duration timeout;
  private final InstantSource clock;
  private final Breaker breaker;

  /**
   * A link to a model that somebody else built.
   *
   * @param timeout for a whole answer
   */
  public ModelLink(String name, StreamingChatModel model, Duration timeout, InstantSource clock) {
    this.name = name;
    this.model = model;
    this.timeout = timeout;
    this.clock = clock;
    this.breaker = new Breaker(clock);
  }

  /** Opens a link; nothing is sent before something is asked. */
  public static ModelLink open(ModelSettings settings, InstantSource clock) {
    return new ModelLink(settings.model(), Models.open(settings), settings.timeout(), clock);
  }

  /** The model, as its provider names it. */
  public String name() {
    return name;
  }

  /**
   * Asks, and returns when the answer is complete or lost.
   *
   * @param pieces takes the words as they come, on the calling thread
   */
  public Answer ask(
      List<ChatMessage> messages, List<ToolSpecification> tools, Consumer<String> pieces) {
    if (!breaker.allows()) {
      return new Answer.Failed(
          "the model failed several times and is left alone for half a minute");
    }
    ChatRequest request =
        ChatRequest.builder().messages(messages).toolSpecifications(tools).build();
    AnswerStream stream = new AnswerStream();
    Answer answer = listen(request, stream, pieces);
    stream.close();
    switch (answer) {
      case Answer.Complete _ -> breaker.succeeded();
      case Answer.Failed _ -> breaker.failed();
    }
    return answer;
  }

  private Answer listen(ChatRequest request, AnswerStream stream, Consumer<String> pieces) {
    Instant end = clock.instant().plus(timeout);
    try {
      Thread.ofVirtual().start(() -> send(request, stream));
      while (true) {
        Duration left = Duration.between(clock.instant(), end);
        Optional<AnswerStream.Event> event =
            left.isNegative() ? Optional.empty() : stream.next(left);
        if (event.isEmpty()) {
          return new Answer.Failed(
              "the model did not finish within %d seconds".formatted(timeout.toSeconds()));
        }
        Optional<Answer> answer = answer(event.get(), pieces);
        if (answer.isPresent()) {
          return answer.get();
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Answer.Failed("the answer was interrupted");
    }
  }

  /** A client may block, and it may throw what it should have reported. */
  @SuppressWarnings("CatchingUnchecked")
  private void send(ChatRequest request, AnswerStream stream) {
    try {
      model.chat(request, stream);
    } catch (RuntimeException thrown) {
      stream.onError(thrown);
    }
  }

  private static Optional<Answer> answer(AnswerStream.Event event, Consumer<String> pieces) {
    return switch (event) {
      case AnswerStream.Event.Piece(String text) -> {
        pieces.accept(text);
        yield Optional.empty();
      }
      case AnswerStream.Event.Complete(ChatResponse response) -> Optional.of(complete(response));
      case AnswerStream.Event.Fault(Throwable cause) ->
          Optional.of(new Answer.Failed(reason(cause)));
      case AnswerStream.Event.TooLong() ->
          Optional.of(
              new Answer.Failed(
                  "the model's answer is longer than %,d characters"
                      .formatted(AnswerStream.LONGEST)));
    };
  }

  private static Answer complete(ChatResponse response) {
    String text = Optional.ofNullable(response.aiMessage().text()).orElse("");
    int tokens =
        Optional.ofNullable(response.tokenUsage())
            .map(TokenUsage::totalTokenCount)
            .orElse(text.length() / CHARACTERS_PER_TOKEN);
    long size =
        text.length()
            + response.aiMessage().toolExecutionRequests().stream()
                .mapToLong(it -> String.valueOf(it.arguments()).length())
                .sum();
    return size > AnswerStream.LONGEST
        ? new Answer.Failed(
            "the model's answer is longer than %,d characters".formatted(AnswerStream.LONGEST))
        : new Answer.Complete(response.aiMessage(), tokens);
  }

  /** The provider's own words may hold a key or anything else: they are not passed on. */
  private static String reason(Throwable cause) {
    return switch (cause) {
      case AuthenticationException _ -> "the provider does not accept the key";
      case RateLimitException _ -> "the provider asks for fewer requests; try again later";
      case ModelNotFoundException _ -> "the provider does not know the model";
      case dev.langchain4j.exception.TimeoutException _ -> "the provider did not answer in time";
      default -> "the model could not be reached or did not finish its answer";
    };
  }
}
