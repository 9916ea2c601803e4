package org.signalbox.assistant.model;

import java.util.Locale;

/** Whose protocol a model is asked by. */
public enum Provider {
  ANTHROPIC("https://api.anthropic.com/v1/", true),
  /** OpenAI, and everything that speaks its protocol at another address. */
  OPENAI("https://api.openai.com/v1", true),
  /** A model on one's own machine. */
  OLLAMA("http://localhost:11434", false);

  private final String address;
  private final boolean keyed;

  Provider(String address, boolean keyed) {
    this.address = address;
    this.keyed = keyed;
  }

  /** Where it is reached unless something else is said. */
  public String address() {
    return address;
  }

  /** Whether it is of no use without a key. */
  public boolean needsKey() {
    return keyed;
  }

  static Provider named(String name) {
    for (Provider provider : values()) {
      if (provider.name().equalsIgnoreCase(name)) {
        return provider;
      }
    }
    throw new IllegalArgumentException(
        "the provider of a model must be anthropic, openai or ollama, was '%s'"
            .formatted(name.toLowerCase(Locale.ROOT)));
  }
}
