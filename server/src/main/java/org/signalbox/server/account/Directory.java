package org.signalbox.server.account;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.signalbox.server.api.Refusal;
import org.signalbox.server.api.Refusal.Kind;
import org.signalbox.server.store.Accounts;
import org.signalbox.server.store.Accounts.Account;
import org.signalbox.server.view.account.Role;

/** Makes users and changes them. Methods may be called from several threads. */
public final class Directory {

  private static final int LONGEST_NAME = 100;

  private final Accounts accounts;
  private final Passwords passwords;
  private final SignIns signIns;
  private final InstantSource clock;

  public Directory(Accounts accounts, Passwords passwords, SignIns signIns, InstantSource clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.signIns = signIns;
    this.clock = clock;
  }

  /** What is to be different of a user. */
  public record Change(
      Optional<Role> role, Optional<Boolean> disabled, Optional<String> password) {}

  /**
   * The account of the machine's owner, whom a link signs in and who has no password: the first of
   * all, made where there is none.
   */
  public Account owner() {
    return accounts
        .founder()
        .orElseGet(() -> {
          Account owner = account(UUID.randomUUID(), "owner", Optional.empty(), Role.ADMIN);
          accounts.found("home", owner);
          return owner;
        });
  }

  /**
   * Makes a user.
   *
   * @throws Refusal where name or password are none, or the name is taken
   */
  public Account add(UUID tenant, String wanted, String password, Role role) {
    String name = wanted.strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw Refusal.member("name", "a name has from 1 to " + LONGEST_NAME + " characters");
    }
    if (name.codePoints().anyMatch(Character::isISOControl)) {
      throw Refusal.member("name", "a name must not have control characters");
    }
    Account account = account(tenant, name, Optional.of(hashed(name, password)), role);
    if (!accounts.add(account)) {
      throw Refusal.of(Kind.CONFLICT, "the name is taken");
    }
    return account;
  }

  private Account account(UUID tenant, String name, Optional<String> hash, Role role) {
    return new Account(tenant, UUID.randomUUID(), name, hash, role, false, clock.instant());
  }

  /**
   * Changes a user, and ends what they are signed in with.
   *
   * @param kept the one session that goes on
   * @throws Refusal where the password is none, or the machine would have no owner
   */
  public Account change(Account account, Change change, UUID kept) {
    if (account.accountId().equals(owner().accountId())
        && (change.role().isPresent() || change.disabled().isPresent())) {
      throw Refusal.of(Kind.CONFLICT, "the owner of the machine stays administrator");
    }
    Account changed =
        new Account(
            account.tenantId(),
            account.accountId(),
            account.name(),
            change.password().map(it -> hashed(account.name(), it)).or(account::password),
            change.role().orElse(account.role()),
            change.disabled().orElse(account.disabled()),
            account.created());
    accounts.update(changed);
    signIns.endOthers(account.tenantId(), account.accountId(), kept, "the user was changed");
    return changed;
  }

  private String hashed(String name, String password) {
    Passwords.objection(name, password)
        .ifPresent(it -> {
          throw Refusal.member("password", it);
        });
    return passwords.hash(password);
  }
}
