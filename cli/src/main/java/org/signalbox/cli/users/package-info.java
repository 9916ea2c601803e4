/**
 * {@code signalbox users}: who may sign in to a server of several users.
 *
 * <p>The commands go to the database themselves, so that the first administrator can be made before
 * anybody could sign in. Who can read the home folder decides about users; a server that runs takes
 * notice within a second.
 *
 * <p>Promises: a password is typed unseen or read from standard input, and never an argument, a
 * line of output or a part of a message.
 *
 * <p>Must never know: how passwords are hashed, and what a role allows.
 */
@NullMarked
package org.signalbox.cli.users;

import org.jspecify.annotations.NullMarked;
