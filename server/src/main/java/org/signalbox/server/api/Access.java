package org.signalbox.server.api;

import static org.signalbox.server.view.account.Role.ADMIN;
import static org.signalbox.server.view.account.Role.AGENT;
import static org.signalbox.server.view.account.Role.TRADER;
import static org.signalbox.server.view.account.Role.VIEWER;

import java.util.List;
import org.signalbox.server.view.account.Role;

/** Who may call a route. */
public enum Access {
  /** Everyone, also who is not signed in. */
  ANYONE,
  /** Looks and changes nothing that lasts. */
  READ,
  /** Writes strategies and runs backtests. */
  WORK,
  /** Has orders sent. */
  TRADE,
  /** Decides about users. */
  ADMINISTER;

  /** The roles that may; empty where nobody needs to be signed in. */
  public List<Role> roles() {
    return switch (this) {
      case ANYONE -> List.of();
      case READ -> List.of(ADMIN, TRADER, VIEWER, AGENT);
      case WORK -> List.of(ADMIN, TRADER, AGENT);
      case TRADE -> List.of(ADMIN, TRADER);
      case ADMINISTER -> List.of(ADMIN);
    };
  }

  boolean allows(Role role) {
    return this == ANYONE || roles().contains(role);
  }
}
