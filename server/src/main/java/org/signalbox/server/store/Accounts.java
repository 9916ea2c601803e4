package org.signalbox.server.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.signalbox.server.view.account.Role;

/** Tenants and those who may sign in. */
public final class Accounts {

  private final TenantStore store;

  public Accounts(TenantStore store) {
    this.store = store;
  }

  /**
   * Somebody who may sign in.
   *
   * @param password the hash with its parameters; empty for one who signs in by link alone
   */
  public record Account(
      UUID tenantId,
      UUID accountId,
      String name,
      Optional<String> password,
      Role role,
      boolean disabled,
      Instant created) {

    /** The same account with another password. */
    public Account withPassword(String hash) {
      return new Account(tenantId, accountId, name, Optional.of(hash), role, disabled, created);
    }
  }

  /** Adds a tenant with its first account. */
  public void found(String name, Account first) {
    store.of(
        first.tenantId(),
        handle -> {
          handle.execute(
              "INSERT INTO tenant VALUES (?, ?, ?)", first.tenantId(), name, first.created());
          return insert(handle, first);
        });
  }

  /**
   * Adds an account.
   *
   * @return whether nobody has its name
   */
  public boolean add(Account account) {
    return store.of(account.tenantId(), handle -> insert(handle, account)) == 1;
  }

  private static int insert(Handle handle, Account account) {
    return handle
        .createUpdate(
            """
            INSERT INTO account
            VALUES (:tenantId, :accountId, :name, :password, :role, :disabled, :created)
            ON CONFLICT DO NOTHING\
            """)
        .bindMethods(account)
        .execute();
  }

  /** The account of this name, whichever tenant it belongs to. */
  public Optional<Account> named(String name) {
    return store.atTheGate(handle ->
        handle
            .createQuery("SELECT * FROM account WHERE lower(name) = lower(:name)")
            .bind("name", name)
            .map(ConstructorMapper.of(Account.class))
            .findOne());
  }

  /** The first account of the first tenant: whose machine it is. */
  public Optional<Account> founder() {
    return store.atTheGate(handle ->
        handle
            .createQuery("SELECT * FROM account ORDER BY created, account_id LIMIT 1")
            .map(ConstructorMapper.of(Account.class))
            .findOne());
  }

  /** An account of a tenant. */
  public Optional<Account> find(UUID tenant, UUID account) {
    return store.of(
        tenant,
        handle ->
            handle
                .createQuery("SELECT * FROM account WHERE account_id = :account")
                .bind("account", account)
                .map(ConstructorMapper.of(Account.class))
                .findOne());
  }

  /** All accounts of a tenant, by name. */
  public List<Account> all(UUID tenant) {
    return store.of(
        tenant,
        handle ->
            handle
                .createQuery("SELECT * FROM account ORDER BY lower(name)")
                .map(ConstructorMapper.of(Account.class))
                .list());
  }

  /** Stores what an account has become. */
  public void update(Account account) {
    store.of(
        account.tenantId(),
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE account SET password = :password, role = :role, disabled = :disabled
                    WHERE account_id = :accountId\
                    """)
                .bindMethods(account)
                .execute());
  }
}
