package org.signalbox.cli.terminal;

/** What was asked for cannot be done, and what its asker can do about it. */
public final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Exit exit;
  private final String hint;

  /**
   * A refusal.
   *
   * @param message one lower-case clause without a full stop
   */
  public RefusedException(Exit exit, String message, String hint) {
    super(message);
    this.exit = exit;
    this.hint = hint;
  }

  public Exit exit() {
    return exit;
  }

  public String hint() {
    return hint;
  }
}
