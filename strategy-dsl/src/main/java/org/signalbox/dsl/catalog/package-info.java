/**
 * The types and functions that a strategy may use.
 *
 * <p>A {@link org.signalbox.dsl.catalog.Function} is a value: signature, units, kernel,
 * documentation. Being listed in the catalogue is all it takes: the analyser, the printed
 * reference, the web builder and the contract tests read it from there. The catalogue knows kernels
 * and nothing of a strategy.
 */
@NullMarked
package org.signalbox.dsl.catalog;

import org.jspecify.annotations.NullMarked;
