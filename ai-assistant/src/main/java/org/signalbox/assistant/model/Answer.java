package org.signalbox.assistant.model;

import dev.langchain4j.data.message.AiMessage;

/** What came of one request to a model. */
public sealed interface Answer {

  /**
   * All of it came.
   *
   * @param tokens what it cost, as the provider says or as its length suggests
   */
  record Complete(AiMessage message, int tokens) implements Answer {}

  /**
   * It did not come, or not all of it.
   *
   * @param reason one clause for the person who waits; it holds nothing of the provider's words
   */
  record Failed(String reason) implements Answer {}
}
