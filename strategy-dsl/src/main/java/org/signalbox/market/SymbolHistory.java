package org.signalbox.market;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The names that one and the same security has had, oldest first.
 *
 * @param listed the first day on which it traded
 * @param uses each name with the last day of its use
 */
public record SymbolHistory(LocalDate listed, List<Use> uses) {

  /** A name, and the last day on which it stood for the security. */
  public record Use(String symbol, LocalDate until) {}

  public SymbolHistory {
    uses = List.copyOf(uses);
    if (uses.isEmpty()) {
      throw new IllegalArgumentException("a security needs a name");
    }
  }

  /** The last name it had. */
  public String latest() {
    return uses.getLast().symbol();
  }

  /** The name on this day; empty before the listing and after the last day. */
  public Optional<String> symbolOn(LocalDate date) {
    if (date.isBefore(listed)) {
      return Optional.empty();
    }
    return uses.stream().filter(it -> !date.isAfter(it.until())).map(Use::symbol).findFirst();
  }

  /** Whether this was ever its name. */
  public boolean knows(String symbol) {
    return uses.stream().anyMatch(it -> it.symbol().equalsIgnoreCase(symbol));
  }

  /** Whether the name stood for this security on the day. */
  public boolean isNamed(String symbol, LocalDate date) {
    return symbolOn(date).filter(symbol::equalsIgnoreCase).isPresent();
  }
}
