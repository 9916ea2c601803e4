package org.signalbox.server.view.account;

import java.time.Instant;
import java.util.UUID;

/**
 * Who is signed in.
 *
 * @param singleUser whether this is one person's own machine, where the link signs in
 * @param expires when the session has to be renewed with a call of {@code /session/refresh}
 */
public record SessionView(UUID user, String name, Role role, boolean singleUser, Instant expires) {

  /**
   * How one stands at the door.
   *
   * @param signedIn whether the session is good as it is
   * @param renewable whether there is a refresh token that may be good
   */
  public record EntryView(boolean singleUser, boolean signedIn, boolean renewable) {}

  /** Name and password. */
  public record SignIn(String name, String password) {}

  /** The token of a one-time link. */
  public record LinkSignIn(String token) {}

  /** A new password for oneself. */
  public record PasswordChange(String current, String replacement) {}
}
