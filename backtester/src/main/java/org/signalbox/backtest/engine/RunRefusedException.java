package org.signalbox.backtest.engine;

/**
 * A program cannot be run on the given data. The fault is the caller's: the message says what is
 * missing, the hint what to do.
 */
public final class RunRefusedException extends RuntimeException {

  private final String hint;

  public RunRefusedException(String message, String hint) {
    super(message);
    this.hint = hint;
  }

  public String hint() {
    return hint;
  }
}
