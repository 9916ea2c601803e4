/**
 * The language of trading strategies, from text to decisions. {@link
 * org.signalbox.dsl.StrategyCompiler} is the front door.
 *
 * <p>The way of a text through the rooms, each room with one type to hand on:
 *
 * <ol>
 *   <li>{@code dsl.text} reads a {@code Source} into a tree and prints a tree as its one canonical
 *       text; {@code dsl.syntax} is the tree; {@code dsl.json} writes and reads it as JSON.
 *   <li>{@code dsl.analysis} understands the tree: names, units, times, static rules. It yields a
 *       {@code dsl.ir} {@code Program}, and diagnostics for everything it could not accept.
 *   <li>{@code dsl.plan} lays the program's terms out as steps, each distinct one once.
 *   <li>{@code dsl.run} runs the steps over bars, many rows at once or one by one to the same bits,
 *       and decides at each instant.
 *   <li>{@code dsl.explain} says in plain words what a program does.
 * </ol>
 *
 * <p>Goals: nothing that looks ahead can be written; an unknown value never trades; what is wrong
 * is said all at once, where it is, with a remedy; the same text means the same for ever.
 */
@NullMarked
package org.signalbox.dsl;

import org.jspecify.annotations.NullMarked;
