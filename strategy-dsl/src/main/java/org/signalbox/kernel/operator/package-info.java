/**
 * The language's own operators as kernels: arithmetic, comparison, three-valued logic, delay,
 * crossing, windows of conditions and sequences of events.
 *
 * <p>They keep the promises of {@link org.signalbox.kernel}. Truth values are 1 (true), 0 (false)
 * and NaN (not known); logic is Kleene's. A clock column, where one is read, is any number that
 * never falls: row numbers, milliseconds, days or sessions, so that one operator serves every way
 * of counting time.
 */
@NullMarked
package org.signalbox.kernel.operator;

import org.jspecify.annotations.NullMarked;
