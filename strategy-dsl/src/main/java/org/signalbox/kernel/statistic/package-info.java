/**
 * Statistics: kernels that describe a window of one series or of two.
 *
 * <p>All of them depend on their window only, apart from the seasonal mean, which remembers earlier
 * seasons. Sums of products keep what they round off, so that a variance is right however far the
 * values are from zero; a variance below their resolution is zero, and what would divide by it is
 * not known.
 *
 * <p>Population figures divide by {@code n}, sample figures by {@code n - 1}; each class says which
 * it is. The promises are those of {@link org.signalbox.kernel}.
 */
@NullMarked
package org.signalbox.kernel.statistic;

import org.jspecify.annotations.NullMarked;
