/**
 * Volume: kernels that read how much was traded together with where the price went.
 *
 * <p>Columns come in the order high, low, close, volume, as far as a kernel needs them. Running
 * totals such as on-balance volume start from zero at the first row; their level says nothing and
 * never settles, their changes do. Totals keep what additions round off, so that they are right
 * after any number of rows.
 *
 * <p>The promises are those of {@link org.signalbox.kernel}.
 */
@NullMarked
package org.signalbox.kernel.volume;

import org.jspecify.annotations.NullMarked;
