/**
 * The tree of a strategy: what its author wrote, before anything is known about it.
 *
 * <p>Sealed interfaces with their records inside, one file per idea, each record mirroring a rule
 * of the grammar. Spellings that mean the same give the same tree: {@code a and b} and {@code all
 * of (a, b)}, {@code is above} and {@code >}, {@code followed by} and a sequence of two unnamed
 * steps. Text is read and written by {@code dsl.text}, JSON by {@code dsl.json}; the tree knows
 * neither.
 *
 * <p>Promises:
 *
 * <ol>
 *   <li>Nothing is filled in later and nothing is null; what may be left out is an {@code
 *       Optional}.
 *   <li>Numbers are decimals as the author wrote them; no {@code double} is in the tree.
 *   <li>Every node has a {@link org.signalbox.dsl.diagnostic.Span}; statements and condition rows
 *       have an {@link org.signalbox.dsl.syntax.Origin}, which adds a stable id and the comments.
 *   <li>Names are as written. Whether they mean anything is settled by {@code dsl.analysis}.
 * </ol>
 */
@NullMarked
package org.signalbox.dsl.syntax;

import org.jspecify.annotations.NullMarked;
