/**
 * Replicas of TA-Lib's functions where they differ from the canonical ones: in how they begin, in
 * when they begin to answer, or in what they answer where a ratio has no value.
 *
 * <p>What does not differ is not here: the catalogue names the canonical kernel then. A {@link
 * org.signalbox.kernel.talib.Composite} puts smaller kernels together, so that most functions are a
 * line of arithmetic in a class named after its subject. All outputs of a function become known on
 * the same row, as TA-Lib's do. TA-Lib takes what is below 1e-8 for zero, and so do the replicas.
 *
 * <p>TA-Lib's settings for a whole program are arguments here: the Metastock variants, which begin
 * an average at the first value, are a flag. Its unstable period only hides what is known already
 * and is not needed: the language knows when a value has settled.
 *
 * <p>The package knows no bar and no strategy; the promises are those of {@link
 * org.signalbox.kernel}. Source of every definition: TA-Lib, release 0.4.
 */
@NullMarked
package org.signalbox.kernel.talib;

import org.jspecify.annotations.NullMarked;
