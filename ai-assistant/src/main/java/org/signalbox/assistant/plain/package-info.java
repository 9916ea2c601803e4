/**
 * Plain English on the language's own vocabulary, translated without a model: the same words give
 * the same strategy, or the same question.
 *
 * <p>{@link org.signalbox.assistant.plain.Translator} is the front door. A request goes through
 * four stations: the lexer makes words of it, brought to their stem; small grammars (values,
 * conditions, orders, protection, money, limits) each read the clauses they know; what they read is
 * collected as statements; the compiler has the last word. What the words are is in tables of
 * phrases, what they mean in the grammars.
 *
 * <p>It promises that no word that matters is passed over: what no grammar reads, and what could be
 * meant in two ways, becomes a question that says what was understood, what was not, and how it
 * could be said. It must never guess an instrument, a length of bars or a number.
 */
@NullMarked
package org.signalbox.assistant.plain;

import org.jspecify.annotations.NullMarked;
