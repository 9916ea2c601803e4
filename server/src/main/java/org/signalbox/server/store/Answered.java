package org.signalbox.server.store;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Answers to calls with an idempotency key. Every method is about one tenant. */
public final class Answered {

  /** How long a key is remembered. */
  public static final Duration LIFE = Duration.ofHours(24);

  /** The status of a call that is not answered yet. */
  private static final int UNDER_WAY = 0;

  private static final int DONE = 200;

  private final TenantStore store;

  public Answered(TenantStore store) {
    this.store = store;
  }

  /** Whose key it is. */
  public record Owner(UUID tenant, UUID account, String key) {}

  /** A key that came before. */
  public record Earlier(String request, int status, String body, Instant at) {

    public boolean isAnswered() {
      return status != UNDER_WAY;
    }
  }

  /** What came of claiming a key. */
  public sealed interface Claim {

    /** Nobody had it: who asked carries the call out. */
    record First() implements Claim {}

    /** A call had it before. */
    record Second(Earlier earlier) implements Claim {}
  }

  /**
   * Claims a key for a call.
   *
   * @param request the fingerprint of what is asked for
   */
  public Claim claim(Owner owner, String request, Instant now) {
    return store.of(
        owner.tenant(),
        handle -> {
          handle.execute(
              "DELETE FROM answered WHERE account_id = ? AND at < ?",
              owner.account(),
              now.minus(LIFE));
          int first =
              handle.execute(
                  "INSERT INTO answered VALUES (?, ?, ?, ?, ?, '', ?) ON CONFLICT DO NOTHING",
                  owner.tenant(),
                  owner.account(),
                  owner.key(),
                  request,
                  UNDER_WAY,
                  now);
          return first == 1 ? new Claim.First() : earlier(handle, owner);
        });
  }

  /** A key that was given up in between is the claimant's next try. */
  private static Claim earlier(Handle handle, Owner owner) {
    return handle
        .createQuery(
            "SELECT request, status, body, at FROM answered"
                + " WHERE account_id = :account AND key = :key")
        .bindMethods(owner)
        .map(ConstructorMapper.of(Earlier.class))
        .findOne()
        .<Claim>map(Claim.Second::new)
        .orElseGet(() -> new Claim.Second(new Earlier("", UNDER_WAY, "", Instant.EPOCH)));
  }

  /** Keeps the answer of a call that was carried out. */
  public void answer(Owner owner, String body) {
    store.of(
        owner.tenant(),
        handle ->
            handle.execute(
                "UPDATE answered SET status = ?, body = ? WHERE account_id = ? AND key = ?",
                DONE,
                body,
                owner.account(),
                owner.key()));
  }

  /** Gives the key of a call up that did nothing. */
  public void giveUp(Owner owner) {
    store.of(
        owner.tenant(),
        handle ->
            handle.execute(
                "DELETE FROM answered WHERE account_id = ? AND key = ?",
                owner.account(),
                owner.key()));
  }
}
