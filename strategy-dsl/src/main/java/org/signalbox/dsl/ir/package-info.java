/**
 * The typed program: what a strategy means once every name, unit and time is resolved.
 *
 * <p>A {@link org.signalbox.dsl.ir.Program} holds clauses, a clause holds {@link
 * org.signalbox.dsl.ir.Term}s. There are no names to look up any more: a let has become the term
 * that it stands for (one object, shared by all who read it), a parameter a constant, an indicator
 * an invocation of a function of the catalogue, and every term says in which {@link
 * org.signalbox.dsl.ir.Feed} its rows lie. Only running lets keep a key, since they may refer to
 * their own past.
 *
 * <p>Terms are of two kinds. <em>Pure</em> terms are functions of bars and are computed column by
 * column; <em>live</em> terms read the position, the last trade or the account and are computed at
 * each decision. {@link org.signalbox.dsl.ir.Terms} tells which is which.
 *
 * <p>The program knows neither syntax nor data: it can be planned for any instruments.
 */
@NullMarked
package org.signalbox.dsl.ir;

import org.jspecify.annotations.NullMarked;
