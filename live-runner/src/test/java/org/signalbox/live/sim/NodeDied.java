package org.signalbox.live.sim;

/** A node's process ends here: nothing of the router may catch this. */
final class NodeDied extends Error {

  private static final long serialVersionUID = 1L;

  NodeDied(String where) {
    super(where, null, false, false);
  }
}
