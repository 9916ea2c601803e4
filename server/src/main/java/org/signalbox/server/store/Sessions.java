package org.signalbox.server.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Sign-ins, and the tokens that renew them. */
public final class Sessions {

  private final TenantStore store;

  public Sessions(TenantStore store) {
    this.store = store;
  }

  /**
   * A sign-in.
   *
   * @param ends when it is over however much it is used
   * @param ended why it is over before; empty while it is not
   */
  public record Session(
      UUID tenantId,
      UUID sessionId,
      UUID accountId,
      Instant created,
      Instant lastUsed,
      Instant ends,
      Optional<String> ended) {

    /** Whether it is still good. */
    public boolean isOpen(Instant now) {
      return ended.isEmpty() && now.isBefore(ends);
    }
  }

  /** A refresh token or the token of a link, by its hash. */
  public record Token(UUID tenantId, String hash, UUID owner, Instant expires) {}

  /** What came of presenting a token that is good once. */
  public sealed interface Use {

    /** It was good, and is good no more. */
    record Good(UUID tenant, UUID owner) implements Use {}

    /** It had been used before: somebody has a copy. */
    record Again(UUID tenant, UUID owner) implements Use {}

    /** There is none, or it has expired. */
    record Unknown() implements Use {}
  }

  /** Adds a sign-in and its first refresh token. */
  public void open(Session session, Token refresh) {
    store.of(
        session.tenantId(),
        handle -> {
          handle
              .createUpdate(
                  """
                  INSERT INTO session
                  VALUES (:tenantId, :sessionId, :accountId, :created, :lastUsed, :ends, :ended)\
                  """)
              .bindMethods(session)
              .execute();
          return insert(handle, refresh, session.created());
        });
  }

  public Optional<Session> find(UUID tenant, UUID session) {
    return store.of(
        tenant,
        handle ->
            handle
                .createQuery("SELECT * FROM session WHERE session_id = :session")
                .bind("session", session)
                .map(ConstructorMapper.of(Session.class))
                .findOne());
  }

  /** Ends a sign-in; its tokens are good no more. */
  public void end(UUID tenant, UUID session, String reason) {
    store.of(
        tenant,
        handle ->
            handle.execute(
                "UPDATE session SET ended = coalesce(ended, ?) WHERE session_id = ?",
                reason,
                session));
  }

  /** Ends all sign-ins of an account but one. */
  public void endOthers(UUID tenant, UUID account, UUID kept, String reason) {
    store.of(
        tenant,
        handle ->
            handle.execute(
                """
                UPDATE session SET ended = coalesce(ended, ?)
                WHERE account_id = ? AND session_id <> ?\
                """,
                reason,
                account,
                kept));
  }

  private static int insert(Handle handle, Token token, Instant issued) {
    return handle.execute(
        "INSERT INTO refresh_token VALUES (?, ?, ?, ?, ?)",
        token.tenantId(),
        token.hash(),
        token.owner(),
        issued,
        token.expires());
  }

  /**
   * Uses up a refresh token and gives its session, which is the owner, the next one, at once: of
   * many who come with the same token one has the next before the others are found out.
   *
   * @param until when the next one ends; earlier where the session does
   */
  public Use useRefresh(String hash, String next, Instant until, Instant now) {
    return use(
        "refresh_token",
        "session_id",
        hash,
        now,
        (handle, token) -> goOn(handle, token.owner(), next, until, now));
  }

  private static boolean goOn(
      Handle handle, UUID session, String next, Instant until, Instant now) {
    int open =
        handle.execute(
            "UPDATE session SET last_used = ? WHERE session_id = ? AND ended IS NULL AND ends > ?",
            now,
            session,
            now);
    return open == 1
        && handle.execute(
                """
                INSERT INTO refresh_token
                SELECT tenant_id, ?, session_id, ?, least(?, ends) FROM session
                WHERE session_id = ?\
                """,
                next,
                now,
                until,
                session)
            == 1;
  }

  /** Uses up the token of a link; the owner is its account. */
  public Use useLink(String hash, Instant now) {
    return use("sign_in_link", "account_id", hash, now, (_, _) -> true);
  }

  /** Adds a link; the owner is the account that it signs in. */
  public void addLink(Token link) {
    store.of(
        link.tenantId(),
        handle ->
            handle.execute(
                "INSERT INTO sign_in_link VALUES (?, ?, ?, ?)",
                link.tenantId(),
                link.hash(),
                link.owner(),
                link.expires()));
  }

  /** A token's row. */
  public record Found(UUID tenantId, UUID owner, Instant expires, Optional<Instant> used) {}

  private Use use(
      String table, String owner, String hash, Instant now, BiPredicate<Handle, Found> following) {
    Optional<Found> found =
        store.atTheGate(handle ->
            handle
                .createQuery(
                    "SELECT tenant_id, %s AS owner, expires, used FROM %s WHERE hash = :hash"
                        .formatted(owner, table))
                .bind("hash", hash)
                .map(ConstructorMapper.of(Found.class))
                .findOne());
    if (found.isEmpty()) {
      return new Use.Unknown();
    }
    Found token = found.get();
    if (token.used().isPresent()) {
      return new Use.Again(token.tenantId(), token.owner());
    }
    if (!now.isBefore(token.expires())) {
      return new Use.Unknown();
    }
    return store.of(
        token.tenantId(),
        handle -> {
          int first =
              handle.execute(
                  "UPDATE " + table + " SET used = ? WHERE hash = ? AND used IS NULL", now, hash);
          if (first == 0) {
            return new Use.Again(token.tenantId(), token.owner());
          }
          return following.test(handle, token)
              ? new Use.Good(token.tenantId(), token.owner())
              : new Use.Unknown();
        });
  }
}
