/**
 * How the language tells a person what is wrong, where, and what to try.
 *
 * <p>A {@link org.signalbox.dsl.diagnostic.Diagnostic} is a value: a {@link
 * org.signalbox.dsl.diagnostic.Problem} with its code, the narrowest {@link
 * org.signalbox.dsl.diagnostic.Span} of the text, what was understood, and, where one is known, an
 * edit that puts it right. Only the edges turn it into caret text, JSON or an underlined word; the
 * caret form is {@link org.signalbox.dsl.diagnostic.Source#show}.
 *
 * <p>This package knows no grammar, no tree and no catalogue, so every stage of the pipeline can
 * speak through it. A code, once published, never gets a second meaning, and every code has a page
 * in {@code docs/language/problems}.
 */
@NullMarked
package org.signalbox.dsl.diagnostic;

import org.jspecify.annotations.NullMarked;
