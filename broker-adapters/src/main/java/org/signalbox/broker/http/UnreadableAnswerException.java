package org.signalbox.broker.http;

/** A broker sent something that is not what it says it sends. */
public final class UnreadableAnswerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnreadableAnswerException(String message) {
    super(message);
  }

  public UnreadableAnswerException(String message, Throwable cause) {
    super(message, cause);
  }
}
