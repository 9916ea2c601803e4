/**
 * Conversations as the API shows them.
 *
 * <p>Records of plain text. They never know who answers, and nothing in them is markup.
 */
@NullMarked
package org.signalbox.server.view.chat;

import org.jspecify.annotations.NullMarked;
