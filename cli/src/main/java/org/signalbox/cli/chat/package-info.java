/**
 * The chat of the terminal: lines in, answers out, the same conversation that the page has.
 *
 * <p>It decides nothing. What a model or the translator says is shown as text: characters that
 * would steer a terminal are replaced. It works with pipes; a line that begins with a stroke is a
 * command of the chat itself.
 */
@NullMarked
package org.signalbox.cli.chat;

import org.jspecify.annotations.NullMarked;
