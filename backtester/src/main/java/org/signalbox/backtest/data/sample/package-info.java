/**
 * Bars for whoever has none: real ones that come with a published library, and made-up ones.
 *
 * <p>{@link org.signalbox.backtest.data.sample.BundledData} reads the files of bars in the ta4j
 * examples artefact, which the build puts on the class path; none is copied into this project.
 * {@link org.signalbox.backtest.data.sample.SyntheticBars} makes series of any length from a seed;
 * their origin says that no market traded at these prices.
 */
@NullMarked
package org.signalbox.backtest.data.sample;

import org.jspecify.annotations.NullMarked;
