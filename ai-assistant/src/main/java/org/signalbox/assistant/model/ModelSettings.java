package org.signalbox.assistant.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Which model answers.
 *
 * @param model as its provider names it
 * @param address where the provider is reached
 * @param timeout for a whole answer, not for its next piece
 */
public record ModelSettings(
    Provider provider, String model, String address, Secret key, Duration timeout) {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  /**
   * The settings of an environment; empty where it names no model.
   *
   * <ul>
   *   <li>{@code SIGNALBOX_MODEL}: provider and model, {@code ollama:qwen3}
   *   <li>{@code SIGNALBOX_MODEL_URL}: another address than the provider's own
   *   <li>{@code SIGNALBOX_MODEL_KEY}, or {@code SIGNALBOX_MODEL_KEY_FILE}: the key, or its file
   * </ul>
   *
   * @throws IllegalArgumentException where a model is named that cannot be asked
   */
  public static Optional<ModelSettings> of(Map<String, String> environment) {
    return Optional.ofNullable(environment.get("SIGNALBOX_MODEL"))
        .filter(name -> !name.isBlank())
        .map(name -> named(name, environment));
  }

  /** The settings of a model by name, {@code openai:gpt-5}; all else is from the environment. */
  public static ModelSettings named(String name, Map<String, String> environment) {
    int colon = name.indexOf(':');
    if (colon < 1 || colon == name.length() - 1) {
      throw new IllegalArgumentException(
          "a model must be named PROVIDER:MODEL, such as ollama:qwen3, was '%s'".formatted(name));
    }
    Provider provider = Provider.named(name.substring(0, colon));
    Secret key = key(environment);
    if (provider.needsKey() && key.isEmpty()) {
      throw new IllegalArgumentException(
          "'%s' needs a key in SIGNALBOX_MODEL_KEY or SIGNALBOX_MODEL_KEY_FILE".formatted(name));
    }
    String address = environment.getOrDefault("SIGNALBOX_MODEL_URL", provider.address());
    return new ModelSettings(provider, name.substring(colon + 1), address, key, TIMEOUT);
  }

  private static Secret key(Map<String, String> environment) {
    String file = environment.getOrDefault("SIGNALBOX_MODEL_KEY_FILE", "");
    if (file.isEmpty()) {
      return Secret.of(environment.getOrDefault("SIGNALBOX_MODEL_KEY", ""));
    }
    try {
      return Secret.of(Files.readString(Path.of(file)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The same settings with another time-out. */
  public ModelSettings within(Duration limit) {
    return new ModelSettings(provider, model, address, key, limit);
  }
}
