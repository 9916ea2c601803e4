package org.signalbox.assistant;

import java.util.Optional;

/**
 * A person's messages and what was answered to them. Instances hold state and serve one thread at a
 * time.
 */
public sealed interface Conversation permits PlainConversation, ModelConversation {

  /** The longest message that is read, in characters. */
  int LONGEST_MESSAGE = 20_000;

  /**
   * Answers a message. Returns when the answer is complete: {@link Reply.Done} was then the last
   * piece. A failing provider is an answer too; nothing is thrown for it.
   */
  void say(String message, ReplyListener listener);

  /** The last draft of this conversation. */
  Optional<DraftStrategy> draft();
}
