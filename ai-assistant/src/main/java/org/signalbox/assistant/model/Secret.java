package org.signalbox.assistant.model;

/** A key. It says nothing about itself when it is printed. */
public final class Secret {

  /** No key. */
  public static final Secret NONE = new Secret("");

  private final String text;

  private Secret(String text) {
    this.text = text;
  }

  public static Secret of(String text) {
    return new Secret(text.strip());
  }

  /** Whether there is no key. */
  public boolean isEmpty() {
    return text.isEmpty();
  }

  String reveal() {
    return text;
  }

  @Override
  public String toString() {
    return "…";
  }
}
