/**
 * The command line, and the one place where everything is wired together.
 *
 * <p>One class per command. A command reads its options, calls one method of the platform and
 * prints what came back; it decides nothing that another edge would need too. Commands are given
 * what they need in their constructor, by {@link org.signalbox.cli.Main}.
 *
 * <p>Faults are not caught in commands. {@code Faults} sorts them by whose they are, and gives each
 * kind its message and its exit code.
 *
 * <p>Results go to standard output, everything else (progress, notes, faults) to standard error, so
 * that output can always be piped.
 */
@NullMarked
package org.signalbox.cli;

import org.jspecify.annotations.NullMarked;
