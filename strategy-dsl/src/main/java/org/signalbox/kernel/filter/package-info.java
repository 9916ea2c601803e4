/**
 * Filters: kernels in the sense of signal processing, which pass some periods and hold back others.
 *
 * <p>A filter is fixed when it is made: its coefficients follow from a period in rows and never
 * change. It works row by row and looks back two rows of input and two of output; how long its
 * start is felt follows from its poles. Nothing here is centred, hence every filter lags.
 *
 * <p>The promises are those of {@link org.signalbox.kernel}.
 */
@NullMarked
package org.signalbox.kernel.filter;

import org.jspecify.annotations.NullMarked;
