/**
 * Text to tree and back: {@link org.signalbox.dsl.text.Parser} reads, {@link
 * org.signalbox.dsl.text.Formatter} writes.
 *
 * <p>The parser tells every problem of a text at once. What is wrong with single words is seen
 * first and put right for the rest of the reading; a broken statement is reported once and skipped,
 * so that it neither hides nor spoils the others. A change of a broken statement is proposed only
 * after the changed statement has been read without a fault.
 *
 * <p>The formatter writes exactly one text for each tree, and that text gives the tree back. It is
 * the only place that knows how a construct is spelt canonically.
 *
 * <p>The work is done in three rooms: {@code word}, {@code build} and {@code print}. Nothing else
 * knows ANTLR. It knows no names, no units and no functions; what a text means is not its business.
 */
@NullMarked
package org.signalbox.dsl.text;

import org.jspecify.annotations.NullMarked;
