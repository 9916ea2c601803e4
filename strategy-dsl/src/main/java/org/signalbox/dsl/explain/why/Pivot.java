package org.signalbox.dsl.explain.why;

/**
 * A row on which a clause hangs.
 *
 * @param needed what it would have to be for the clause to be the other way round
 */
public record Pivot(RowState row, Truth needed) {}
