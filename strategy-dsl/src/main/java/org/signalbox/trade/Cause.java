package org.signalbox.trade;

/**
 * Where an order or a fill comes from.
 *
 * @param clause identifier of the clause of the strategy that wants it
 * @param tag the name that the author gave to the entry clause ({@code as name}), or empty
 */
public record Cause(Purpose purpose, String clause, String tag) {

  public Cause(Purpose purpose, String clause) {
    this(purpose, clause, "");
  }

  public Cause as(Purpose other) {
    return new Cause(other, clause, tag);
  }
}
