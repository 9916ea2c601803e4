/**
 * Conversations that are open: their pieces, and who waits for the next.
 *
 * <p>{@link org.signalbox.server.chat.Chats} is the front door. A conversation belongs to one
 * tenant and is found by no other. It lives as long as the process, and the oldest gives way where
 * a tenant has many. Answers are made on a thread of their own, one at a time in a conversation.
 *
 * <p>This package must never know HTTP, orders or deployments; what an answer proposes is text.
 */
@NullMarked
package org.signalbox.server.chat;

import org.jspecify.annotations.NullMarked;
