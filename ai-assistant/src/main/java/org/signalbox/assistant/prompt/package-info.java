/**
 * What a model is told: the language on a card made from the catalogue, what is wanted of it, and
 * what was wrong with what it wrote.
 *
 * <p>Whatever comes from a person, a file or an earlier answer stands between delimiters that it
 * cannot close, and the model is told that it is data. Golden tests hold the card and the messages;
 * that no words make a model obey is why nothing here is relied upon: {@code assistant.tool} bounds
 * what a model can do.
 */
@NullMarked
package org.signalbox.assistant.prompt;

import org.jspecify.annotations.NullMarked;
