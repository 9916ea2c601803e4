package org.signalbox.live.control;

/** A request cannot be obeyed. The fault is the caller's: the message says why. */
public final class ControlException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ControlException(String message) {
    super(message);
  }
}
