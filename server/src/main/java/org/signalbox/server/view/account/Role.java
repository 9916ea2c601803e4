package org.signalbox.server.view.account;

/** What a user is trusted with. */
public enum Role {
  /** Everything, also other users. */
  ADMIN,
  /** Strategies, backtests, and orders through deployments. */
  TRADER,
  /** Looks at everything of the tenant and changes nothing. */
  VIEWER,
  /** A program that writes and tests strategies, and can send no order. */
  AGENT
}
