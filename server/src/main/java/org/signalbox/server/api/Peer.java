package org.signalbox.server.api;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/** From which address a call comes. */
public final class Peer {

  private static final String SEEN = "signalbox.peer";

  private Peer() {}

  /**
   * Has the word of the proxy in front count. A proxy appends the address that it saw; what stands
   * before that was written by the caller.
   */
  public static void trustProxy(Context context) {
    @Nullable String chain = context.header("X-Forwarded-For");
    if (chain != null) {
      context.attribute(SEEN, chain.substring(chain.lastIndexOf(',') + 1).strip());
    }
  }

  public static String of(Context context) {
    Object seen = context.attribute(SEEN);
    return seen instanceof String address ? address : context.ip();
  }
}
