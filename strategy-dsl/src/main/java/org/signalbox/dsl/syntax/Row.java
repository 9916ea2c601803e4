package org.signalbox.dsl.syntax;

/** One condition of a group or of a {@code when}: what the builder shows as a row. */
public record Row(Origin origin, Expression condition) {}
