package org.signalbox.assistant.model;

/**
 * What a conversation may spend.
 *
 * @param calls requests to the model
 * @param tokens read and written, as the provider counts them
 */
public record Budget(int calls, int tokens) {

  /** Enough for a long conversation, and an end to one that runs away. */
  public static final Budget STANDARD = new Budget(60, 400_000);

  /** What is left after a request. */
  public Budget less(int spent) {
    return new Budget(calls - 1, tokens - spent);
  }

  /** Whether nothing more may be asked. */
  public boolean isSpent() {
    return calls <= 0 || tokens <= 0;
  }
}
