package org.signalbox.server.view.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A user of the tenant. */
public record UserView(UUID id, String name, Role role, boolean disabled, Instant created) {

  /** All users, by name. */
  public record UserList(List<UserView> users) {}

  /** A user that is to be. */
  public record NewUser(String name, String password, Role role) {}

  /** What is to be different; what is left out stays. */
  public record UserChange(
      Optional<Role> role, Optional<Boolean> disabled, Optional<String> password) {}
}
