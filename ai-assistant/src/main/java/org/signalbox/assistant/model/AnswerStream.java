package org.signalbox.assistant.model;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.PartialThinkingContext;
import dev.langchain4j.model.chat.response.PartialToolCall;
import dev.langchain4j.model.chat.response.PartialToolCallContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Takes the pieces of an answer on the client's thread and hands them to the one that waits. A
 * stream that was closed, or that is longer than any answer, is cancelled at its next piece.
 */
final class AnswerStream implements StreamingChatResponseHandler {

  /** The longest answer that is taken, in characters. */
  static final int LONGEST = 256 * 1024;

  /** What happens to a stream. */
  sealed interface Event {

    record Piece(String text) implements Event {}

    record Complete(ChatResponse response) implements Event {}

    record Fault(Throwable cause) implements Event {}

    record TooLong() implements Event {}
  }

  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final AtomicLong length = new AtomicLong();

  /** The next event; empty where none comes in time. */
  Optional<Event> next(Duration wait) throws InterruptedException {
    return Optional.ofNullable(events.poll(wait.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** Nobody waits any more. */
  void close() {
    closed.set(true);
  }

  @Override
  public void onPartialResponse(PartialResponse piece, PartialResponseContext context) {
    if (goesOn(piece.text(), context.streamingHandle())) {
      events.add(new Event.Piece(piece.text()));
    }
  }

  @Override
  public void onPartialResponse(String text) {
    onPartialResponse(new PartialResponse(text), new PartialResponseContext(new Uncancellable()));
  }

  /** Of a client that cannot be stopped: what it sends after the end is not looked at. */
  private record Uncancellable() implements StreamingHandle {

    @Override
    public void cancel() {}

    @Override
    public boolean isCancelled() {
      return false;
    }
  }

  @Override
  public void onPartialThinking(PartialThinking piece, PartialThinkingContext context) {
    goesOn(piece.text(), context.streamingHandle());
  }

  @Override
  public void onPartialToolCall(PartialToolCall piece, PartialToolCallContext context) {
    goesOn(piece.partialArguments(), context.streamingHandle());
  }

  @Override
  public void onCompleteResponse(ChatResponse response) {
    events.add(new Event.Complete(response));
  }

  @Override
  public void onError(Throwable cause) {
    events.add(new Event.Fault(cause));
  }

  private boolean goesOn(String text, StreamingHandle handle) {
    boolean tooLong = length.addAndGet(text.length()) > LONGEST;
    if (tooLong && closed.compareAndSet(false, true)) {
      events.add(new Event.TooLong());
    }
    if (closed.get()) {
      handle.cancel();
    }
    return !closed.get();
  }
}
