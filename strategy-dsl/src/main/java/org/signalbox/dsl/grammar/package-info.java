/**
 * What ANTLR makes of {@code Signalbox.g4}: lexer, parser and parse tree. Nothing here is written
 * by hand, and only {@code dsl.text} reads it.
 */
package org.signalbox.dsl.grammar;
