package org.signalbox.broker.http;

/** Something that opens an account. It shows itself to who asks for it by name, and to no log. */
public final class Secret {

  private static final String MASK = "***";

  private final String value;

  private Secret(String value) {
    this.value = value;
  }

  /**
   * Wraps what is to be kept out of sight.
   *
   * @throws IllegalArgumentException where it is empty
   */
  public static Secret of(String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a secret must not be empty");
    }
    return new Secret(value);
  }

  /** The value in clear, for the one line that sends it. */
  public String reveal() {
    return value;
  }

  /** The text with every occurrence of this secret masked. */
  public String maskedIn(String text) {
    return text.replace(value, MASK);
  }

  @Override
  public String toString() {
    return MASK;
  }
}
