package org.signalbox.dsl.explain;

/**
 * What one statement of a strategy means.
 *
 * @param statement the id of the statement; empty for a default that no statement states
 * @param text one or several whole sentences
 */
public record Sentence(String statement, String text) {}
