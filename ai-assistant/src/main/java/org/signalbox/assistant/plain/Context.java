package org.signalbox.assistant.plain;

import java.util.Optional;
import java.util.Set;

/**
 * What the grammars must know of the whole request before they read its parts.
 *
 * @param base the bars that set the pace; daily while nothing is known
 * @param traded the instruments that are bought or sold
 */
record Context(Base base, Set<String> traded) {

  Context {
    traded = Set.copyOf(traded);
  }

  /** The instrument, where it is not one that is traded. */
  Optional<String> foreign(String symbol) {
    return Optional.of(symbol).filter(it -> !traded.contains(it));
  }
}
