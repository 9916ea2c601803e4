package org.signalbox.dsl.syntax;

import java.util.List;
import java.util.Optional;

/**
 * What an {@code enter} or {@code add} says after its side.
 *
 * @param clock when it is decided, where that is not every bar: {@code at 09:30}
 * @param order how it is filled; at the next price where it is left out
 * @param with protection of the positions of this entry only
 * @param name what {@code for entry NAME} and {@code position.tag} call it
 * @param upTo how many times it may scale in
 */
public record EntryTerms(
    Optional<Row> when,
    Optional<Clock> clock,
    Optional<OrderType> order,
    Optional<Size> size,
    List<Protection.Exiting> with,
    Optional<Validity> validity,
    Optional<Rule.Quota> quota,
    Optional<Rule.Preference> preference,
    Optional<String> name,
    Optional<Expression> upTo) {

  public EntryTerms {
    name.ifPresent(Words::requirePlainName);
    with = List.copyOf(with);
  }
}
