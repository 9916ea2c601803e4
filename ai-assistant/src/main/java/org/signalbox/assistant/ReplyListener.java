package org.signalbox.assistant;

/** Whoever shows an answer while it is made. */
@FunctionalInterface
public interface ReplyListener {

  /**
   * Takes the next piece. It is called from the thread that waits in {@link Conversation#say}; what
   * it throws ends the answer.
   */
  void on(Reply reply);
}
