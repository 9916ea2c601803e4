/**
 * Turns what a person says into a strategy that the person confirms. {@link
 * org.signalbox.assistant.StrategyAssistant} is the front door; a {@link
 * org.signalbox.assistant.Conversation} is what it opens.
 *
 * <p>Whoever answers, a language model or the deterministic translator, the only thing that comes
 * out besides words is a {@link org.signalbox.assistant.DraftStrategy}: a text that the compiler
 * accepted, with a paraphrase made from its tree. Words are words: whoever shows them shows them as
 * text, never as markup.
 *
 * <p>It must never know orders, brokers, deployments, credentials of a venue or another tenant's
 * data. Bars come through a port, read only. {@code ArchitectureTest} holds the walls, {@code
 * HostileModelTest} what a model may try against them.
 */
@NullMarked
package org.signalbox.assistant;

import org.jspecify.annotations.NullMarked;
