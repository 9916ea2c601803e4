/**
 * What the reading of a text shares: names and what they are bound to, places, findings, and the
 * program as far as it is understood.
 *
 * <p>A {@link org.signalbox.dsl.analysis.scope.Binding} is what a name stands for before anybody
 * has read it; a {@link org.signalbox.dsl.analysis.scope.Place} is where an expression stands, on
 * whose bars and among which names; {@link org.signalbox.dsl.analysis.scope.Draft} holds what all
 * expressions of one text have in common, {@link org.signalbox.dsl.analysis.scope.Findings} its
 * diagnostics. Nothing here reads an expression.
 */
@NullMarked
package org.signalbox.dsl.analysis.scope;

import org.jspecify.annotations.NullMarked;
