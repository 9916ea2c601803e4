package org.signalbox.live.journal.postgres;

/**
 * Something that must hold in the tables, and does not.
 *
 * @param invariant which one: {@code I3}
 * @param subject where: a client id, a book and a symbol, a chain
 */
public record Violation(String invariant, String subject, String what) {}
