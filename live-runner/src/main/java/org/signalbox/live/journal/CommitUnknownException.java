package org.signalbox.live.journal;

/**
 * A commit was asked for and no answer came: all of the transaction is stored, or nothing of it.
 * Reading by the key of what was written tells which.
 */
public final class CommitUnknownException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CommitUnknownException(String message, Throwable cause) {
    super(message, cause);
  }

  public CommitUnknownException(String message) {
    super(message);
  }
}
