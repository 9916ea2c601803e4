package org.signalbox.dsl.syntax;

import java.util.Optional;

/**
 * What an {@code exit} says after its scope.
 *
 * @param after how long after the fill of the entry
 */
public record ExitTerms(
    Optional<Row> when,
    Optional<Duration> after,
    Optional<Clock> clock,
    Optional<OrderType> order,
    Optional<Validity> validity,
    Optional<String> name) {
  public ExitTerms {
    name.ifPresent(Words::requirePlainName);
  }
}
