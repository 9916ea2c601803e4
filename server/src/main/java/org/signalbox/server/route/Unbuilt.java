package org.signalbox.server.route;

import org.signalbox.server.api.Refusal;

/** What a route answers before its part of the house stands. */
final class Unbuilt {

  private Unbuilt() {}

  static Refusal here() {
    return Refusal.of(Refusal.Kind.NOT_BUILT);
  }
}
