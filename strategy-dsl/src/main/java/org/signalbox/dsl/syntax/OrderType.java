package org.signalbox.dsl.syntax;

import org.signalbox.dsl.diagnostic.Span;

/** How an order asks to be filled. */
public sealed interface OrderType {

  Span span();

  record Market(Span span) implements OrderType {}

  /** {@code next open}, {@code next close}. */
  record Next(Clock.Edge edge, Span span) implements OrderType {}

  record Limit(Expression price, Span span) implements OrderType {}

  record Stop(Expression price, Span span) implements OrderType {}

  record StopLimit(Expression stop, Expression limit, Span span) implements OrderType {}
}
