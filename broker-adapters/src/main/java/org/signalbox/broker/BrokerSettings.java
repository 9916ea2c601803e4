package org.signalbox.broker;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What configuration says of one account, under names like {@code paper.alpaca.key-id}. Keys of
 * paper accounts and of live ones have different names, so that neither can stand in for the other.
 */
final class BrokerSettings {

  private final String prefix;
  private final Map<String, String> settings;

  /**
   * Looks at the part of a configuration.
   *
   * @param kind {@code paper} or {@code live}
   */
  BrokerSettings(String kind, String broker, Map<String, String> settings) {
    this.prefix = kind + "." + broker + ".";
    this.settings = settings;
  }

  String keyId() {
    return required("key-id");
  }

  String secret() {
    return required("secret");
  }

  /** The port of this machine on which something plays the broker, where one is set. */
  OptionalInt loopbackPort() {
    return find("loopback-port").map(it -> OptionalInt.of(port(it))).orElseGet(OptionalInt::empty);
  }

  /** The feed of market data, where one is set. */
  Optional<String> feed() {
    return find("feed");
  }

  /** How far prices may jump, where it is set. */
  Optional<Double> jump() {
    return find("jump")
        .map(it -> {
          if (!it.matches("\\d{1,6}(\\.\\d{1,6})?") || Double.parseDouble(it) <= 1) {
            throw new IllegalArgumentException(
                "'%sjump' must be a number above 1, was '%s'".formatted(prefix, it));
          }
          return Double.parseDouble(it);
        });
  }

  /** Whether an account can be opened with it. */
  boolean hasKeys() {
    return find("key-id").isPresent() && find("secret").isPresent();
  }

  private int port(String text) {
    if (!text.matches("\\d{1,5}")) {
      throw new IllegalArgumentException(
          "'%sloopback-port' must be a port, was '%s'".formatted(prefix, text));
    }
    return Integer.parseInt(text);
  }

  private Optional<String> find(String name) {
    return Optional.ofNullable(settings.get(prefix + name)).filter(it -> !it.isBlank());
  }

  private String required(String name) {
    return find(name)
        .orElseThrow(() ->
            new IllegalArgumentException("setting '%s%s' is missing".formatted(prefix, name)));
  }
}
