/**
 * What commands are given: the folder of the user's data, a strategy's text, bars, days, and a
 * database. Each is a set of options that a command mixes in.
 *
 * <p>{@link org.signalbox.cli.input.Home} says where the user's data are; {@link
 * org.signalbox.cli.input.BarsAtHand} finds bars in the store there and among those that are
 * bundled, so that a backtest and a run on paper of the same strategy are given the same.
 *
 * <p>Nothing is read before a command asks for it, and a class is loaded only by the commands that
 * need it: a check of a text must not wait for a database driver.
 *
 * <p>Must never know: a command.
 */
@NullMarked
package org.signalbox.cli.input;

import org.jspecify.annotations.NullMarked;
