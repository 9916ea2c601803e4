/**
 * Who is signed in: passwords, tokens, sessions, links, and how fast anyone may guess.
 *
 * <p>Promises: a password is kept only as an argon2id hash under a pepper that is not in the
 * database; an access token is good for minutes, signed with one algorithm by one of our keys; a
 * refresh token is good once, and a second use ends its session; nothing secret is in a URL that is
 * sent to the server, in a log or in an answer's body.
 *
 * <p>Must never know: routes, strategies, the page.
 */
@NullMarked
package org.signalbox.server.account;

import org.jspecify.annotations.NullMarked;
