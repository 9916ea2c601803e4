/**
 * From the tree of a text to the typed program, or to all that is wrong with it at once.
 *
 * <p>{@link org.signalbox.dsl.analysis.Analyzer} is the front door. It binds names ({@link
 * org.signalbox.dsl.analysis.Declarations}, {@link org.signalbox.dsl.analysis.Parameters}), settles
 * what is traded ({@link org.signalbox.dsl.analysis.Instruments}), and hands each statement to its
 * reader in {@code analysis.clause}; these read expressions through {@code analysis.expression},
 * which shares names and findings in {@code analysis.scope} and thinks in the units and bounds of
 * {@code analysis.value}.
 *
 * <p>It knows no data and no clock: the same text with the same parameters is the same program.
 * Static rules of the language (S1 to S18) are held here, but for those that the parser holds and
 * S15, which needs data.
 */
@NullMarked
package org.signalbox.dsl.analysis;

import org.jspecify.annotations.NullMarked;
