/**
 * What the parts of a text mean while they are being understood.
 *
 * <p>A {@link org.signalbox.dsl.analysis.value.Value} is what an expression stands for: most often
 * a series, that is a term of the typed program together with the {@link
 * org.signalbox.dsl.analysis.value.Bounds} that it cannot leave; sometimes a length of time, an
 * instrument, or a function that is passed on. {@link org.signalbox.dsl.analysis.value.UnitAlgebra}
 * is the table of units, {@link org.signalbox.dsl.analysis.value.Intervals} the arithmetic of
 * bounds.
 *
 * <p>This package knows no syntax and no names. It reports nothing: a result that the table of
 * units does not have is an empty {@code Optional}, and whoever asked knows the place in the text.
 */
@NullMarked
package org.signalbox.dsl.analysis.value;

import org.jspecify.annotations.NullMarked;
