/**
 * From the tree of {@code dsl.syntax} to canonical text.
 *
 * <p>One printer for each family of statements and expressions. Parentheses stand only where the
 * grammar needs them, or where a reader would go wrong; a line has at most a hundred characters.
 * What is printed depends on the tree alone.
 */
@NullMarked
package org.signalbox.dsl.text.print;

import org.jspecify.annotations.NullMarked;
