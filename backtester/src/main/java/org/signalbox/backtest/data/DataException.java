package org.signalbox.backtest.data;

/** Something about data or the place that holds them which the user can mend. */
public final class DataException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String hint;

  /**
   * @param message one lower-case clause without a full stop
   * @param hint what to try; may be empty
   */
  public DataException(String message, String hint) {
    super(message);
    this.hint = hint;
  }

  /** The same with what caused it. */
  public DataException(String message, String hint, Throwable cause) {
    super(message, cause);
    this.hint = hint;
  }

  /** What to try; empty where there is nothing to suggest. */
  public String hint() {
    return hint;
  }
}
