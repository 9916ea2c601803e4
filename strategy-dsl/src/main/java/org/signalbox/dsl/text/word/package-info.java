/**
 * The words of the language: cutting a text into them, and telling those that are none.
 *
 * <p>A wrong word is told once and stands for what was probably meant from there on, so that it
 * gives no second problem. Nothing here knows what a statement is made of.
 */
@NullMarked
package org.signalbox.dsl.text.word;

import org.jspecify.annotations.NullMarked;
