/**
 * Indicator arithmetic over {@code double} values, and nothing else.
 *
 * <p>This is the floor of the house. A kernel knows no bar, no strategy and no clock; it imports
 * nothing of ours, allocates nothing after construction and throws nothing after its arguments were
 * checked. {@code next} is the definition of a kernel; {@code advance} runs it over rows.
 *
 * <p>Every kernel keeps five promises. {@code KernelContractTest} holds every kernel of the
 * catalogue to the first four, a reviewer to the fifth:
 *
 * <ol>
 *   <li><b>Causal.</b> The value at row {@code t} depends on inputs of rows {@code 0..t} only.
 *   <li><b>Honest about warm-up.</b> Over known inputs exactly the first {@code warmUp(output)}
 *       rows are {@code NaN}, unless the arithmetic itself has no value there.
 *   <li><b>Cut anywhere.</b> Blocks of any sizes give the same bits.
 *   <li><b>Restorable.</b> State that went through a {@link org.signalbox.kernel.Memory} goes on
 *       with the same bits.
 *   <li><b>Sourced.</b> The class comment states formula, unit, warm-up and where the formula is
 *       published.
 * </ol>
 *
 * <p>{@code NaN} has one meaning here: <em>not known</em>. Leading NaN inputs put off the start. A
 * NaN further on makes a window unknown while it is inside; a recursive kernel answers NaN on that
 * row and keeps its state, so one missing bar does not poison it for ever. Truth values are 1.0 and
 * 0.0.
 */
@NullMarked
package org.signalbox.kernel;

import org.jspecify.annotations.NullMarked;
