/**
 * Users and their sessions, as they go over the wire.
 *
 * <p>No record that is written holds a password, a token or a hash of either.
 */
@NullMarked
package org.signalbox.server.view.account;

import org.jspecify.annotations.NullMarked;
