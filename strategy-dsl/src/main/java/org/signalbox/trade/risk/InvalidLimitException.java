package org.signalbox.trade.risk;

/** A text sets no limit. The fault is the writer's. */
public final class InvalidLimitException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String place;
  private final String hint;

  InvalidLimitException(String place, String message, String hint) {
    super(message);
    this.place = place;
    this.hint = hint;
  }

  /** The limit that was meant, or the words that name none. */
  public String place() {
    return place;
  }

  /** What to write instead. */
  public String hint() {
    return hint;
  }
}
