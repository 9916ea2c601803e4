/**
 * What a person or another program sees of a command: its words, tables and progress, and its exit
 * code.
 *
 * <p>{@link org.signalbox.cli.terminal.Terminal} is where every command prints: results to standard
 * output, everything else to standard error. {@link org.signalbox.cli.terminal.Table} and {@link
 * org.signalbox.cli.terminal.Words} give values the same look everywhere; {@link
 * org.signalbox.cli.terminal.Exit} lists what an exit code says.
 *
 * <p>Must never know: a command, and what it is about.
 */
@NullMarked
package org.signalbox.cli.terminal;

import org.jspecify.annotations.NullMarked;
