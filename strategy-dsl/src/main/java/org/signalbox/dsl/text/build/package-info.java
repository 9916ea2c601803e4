/**
 * From the parse tree to the tree of {@code dsl.syntax}.
 *
 * <p>One builder for each family of statements and expressions. What the grammar permits and the
 * language does not, such as {@code and} beside {@code or}, is reported here. Comments find their
 * owners, and nodes their ids. Broken statements are left out; what they would have named is kept.
 */
@NullMarked
package org.signalbox.dsl.text.build;

import org.jspecify.annotations.NullMarked;
