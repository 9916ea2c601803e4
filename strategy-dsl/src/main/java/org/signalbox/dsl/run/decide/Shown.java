package org.signalbox.dsl.run.decide;

import java.util.function.DoubleSupplier;

/**
 * A series that a strategy shows.
 *
 * @param value its value at the last decision; NaN where it is not known
 */
public record Shown(String label, DoubleSupplier value) {}
