package org.signalbox.server;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.signalbox.live.database.Database;
import org.signalbox.server.account.Directory.Change;
import org.signalbox.server.account.Passwords;
import org.signalbox.server.api.Refusal;
import org.signalbox.server.store.Accounts.Account;
import org.signalbox.server.store.TenantStore;
import org.signalbox.server.view.account.Role;

/**
 * Who may sign in to the server of this machine, for one who may do everything here. A server that
 * runs takes notice within a second.
 */
public final class Users implements AutoCloseable {

  /** No session at all. */
  private static final UUID NONE = new UUID(0, 0);

  private final TenantStore store;
  private final Entrance entrance;

  private Users(TenantStore store, Entrance entrance) {
    this.store = store;
    this.entrance = entrance;
  }

  /**
   * The users in a database.
   *
   * @param secrets the server's folder of keys
   */
  public static Users in(Database database, Path secrets, InstantSource clock) {
    TenantStore store = TenantStore.in(database);
    return new Users(store, Entrance.of(store, secrets, Passwords.Cost.STANDARD, clock));
  }

  /**
   * A user.
   *
   * @param byPassword whether there is a password; one without is signed in by a link alone
   */
  public record User(
      String name, Role role, boolean disabled, boolean byPassword, Instant created) {

    private static User of(Account it) {
      return new User(it.name(), it.role(), it.disabled(), it.password().isPresent(), it.created());
    }
  }

  /** What was asked is not done, and why. */
  public static final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private RefusedException(Refusal cause) {
      super(cause.getMessage(), cause);
    }
  }

  /** All users, by name. */
  public List<User> all() {
    UUID home = entrance.directory().owner().tenantId();
    return entrance.accounts().all(home).stream().map(User::of).toList();
  }

  /**
   * Makes a user.
   *
   * @throws RefusedException where name or password are none, or the name is taken
   */
  public User add(String name, String password, Role role) {
    UUID home = entrance.directory().owner().tenantId();
    return told(() -> entrance.directory().add(home, name, password, role));
  }

  /**
   * Gives a user another role.
   *
   * @throws RefusedException where there is no such user, or it is the owner
   */
  public User role(String name, Role role) {
    return change(name, new Change(Optional.of(role), Optional.empty(), Optional.empty()));
  }

  /**
   * Lets a user sign in no more, or again.
   *
   * @throws RefusedException where there is no such user, or it is the owner
   */
  public User disable(String name, boolean disabled) {
    return change(name, new Change(Optional.empty(), Optional.of(disabled), Optional.empty()));
  }

  /**
   * Gives a user another password.
   *
   * @throws RefusedException where there is no such user, or the password is none
   */
  public User password(String name, String password) {
    return change(name, new Change(Optional.empty(), Optional.empty(), Optional.of(password)));
  }

  private User change(String name, Change change) {
    UUID home = entrance.directory().owner().tenantId();
    return told(() ->
        entrance
            .directory()
            .change(
                entrance
                    .accounts()
                    .named(name)
                    .filter(it -> it.tenantId().equals(home))
                    .orElseThrow(() ->
                        Refusal.of(Refusal.Kind.NOT_FOUND, "there is no user '" + name + "'")),
                change,
                NONE));
  }

  private static User told(Supplier<Account> work) {
    try {
      return User.of(work.get());
    } catch (Refusal refused) {
      throw new RefusedException(refused);
    }
  }

  @Override
  public void close() {
    store.close();
  }
}
