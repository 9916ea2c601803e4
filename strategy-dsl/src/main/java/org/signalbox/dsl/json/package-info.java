/**
 * Tree to JSON and back, without loss: what the web builder, the server and a model exchange.
 *
 * <p>One description of the tree, {@link org.signalbox.dsl.json.Tree}, serves the writer, the
 * reader and the published schema, so that the three cannot disagree. It follows the records of
 * {@code dsl.syntax}: a field for each component, a {@code kind} for each alternative, and a few
 * shorter forms for what stands in every line: {@code {"num": "14"}}, {@code {"ref": "fast"}}.
 *
 * <p>Numbers are decimal strings, since a reader that goes through binary fractions would change
 * them. An unknown field, a missing one and a wrong value are problems with a place in the JSON
 * text. Reading is bounded in depth and in length.
 *
 * <p>This package knows nothing of the strategy text; {@code dsl.text} knows nothing of JSON.
 */
@NullMarked
package org.signalbox.dsl.json;

import org.jspecify.annotations.NullMarked;
