package org.signalbox.assistant;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** A model that says what a test wrote down, and keeps what it was asked. */
final class ScriptedModel implements StreamingChatModel {

  private final Iterator<AiMessage> script;
  private final List<ChatRequest> asked = new ArrayList<>();

  ScriptedModel(List<AiMessage> script) {
    this.script = script.iterator();
  }

  List<ChatRequest> asked() {
    return asked;
  }

  @Override
  public void chat(ChatRequest request, StreamingChatResponseHandler handler) {
    asked.add(request);
    if (!script.hasNext()) {
      handler.onError(new IllegalStateException("the script is over"));
      return;
    }
    AiMessage said = script.next();
    Handle handle = new Handle();
    String text = said.text() == null ? "" : said.text();
    for (int at = 0; at < text.length() && !handle.isCancelled(); at += 1000) {
      String piece = text.substring(at, Math.min(text.length(), at + 1000));
      handler.onPartialResponse(new PartialResponse(piece), new PartialResponseContext(handle));
    }
    if (!handle.isCancelled()) {
      handler.onCompleteResponse(ChatResponse.builder().aiMessage(said).build());
    }
  }

  /** Whether the one who listens has had enough. */
  static final class Handle implements StreamingHandle {

    private final AtomicBoolean cancelled = new AtomicBoolean();

    @Override
    public void cancel() {
      cancelled.set(true);
    }

    @Override
    public boolean isCancelled() {
      return cancelled.get();
    }
  }
}
