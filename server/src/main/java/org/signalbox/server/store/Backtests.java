package org.signalbox.server.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Backtests and what they came to. Every method but one is about one tenant. */
public final class Backtests {

  private static final String COLUMNS =
      "tenant_id, backtest_id, strategy_id, version, name, text, request, state, created, finished,"
          + " failure, headline";

  private final TenantStore store;

  public Backtests(TenantStore store) {
    this.store = store;
  }

  /**
   * A backtest without its result.
   *
   * @param text of the strategy that ran
   * @param request what was asked for, as JSON
   * @param failure why it failed, as JSON
   * @param headline what it came to in short, as JSON
   */
  public record Backtest(
      UUID tenantId,
      UUID backtestId,
      Optional<UUID> strategyId,
      Optional<Integer> version,
      String name,
      String text,
      String request,
      String state,
      Instant created,
      Optional<Instant> finished,
      Optional<String> failure,
      Optional<String> headline) {}

  public void add(Backtest backtest) {
    store.of(
        backtest.tenantId(),
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO backtest
                    VALUES (:tenantId, :backtestId, :strategyId, :version, :name, :text, :request,
                      :state, :created)\
                    """)
                .bindMethods(backtest)
                .execute());
  }

  /** The latest backtests first. */
  public List<Backtest> latest(UUID tenant, int limit) {
    return store.of(
        tenant,
        handle ->
            handle
                .createQuery(
                    "SELECT " + COLUMNS + " FROM backtest ORDER BY created DESC LIMIT :limit")
                .bind("limit", limit)
                .map(ConstructorMapper.of(Backtest.class))
                .list());
  }

  public Optional<Backtest> find(UUID tenant, UUID backtest) {
    return store.of(
        tenant,
        handle ->
            handle
                .createQuery("SELECT " + COLUMNS + " FROM backtest WHERE backtest_id = :backtest")
                .bind("backtest", backtest)
                .map(ConstructorMapper.of(Backtest.class))
                .findOne());
  }

  /** What a backtest came to, in the result format. */
  public Optional<String> result(UUID tenant, UUID backtest) {
    return document(tenant, backtest, "result");
  }

  /** What the charts of a backtest draw. */
  public Optional<String> chart(UUID tenant, UUID backtest) {
    return document(tenant, backtest, "chart");
  }

  private Optional<String> document(UUID tenant, UUID backtest, String column) {
    return store.of(
        tenant,
        handle ->
            handle
                .createQuery(
                    "SELECT %s FROM backtest WHERE backtest_id = :backtest AND %s IS NOT NULL"
                        .formatted(column, column))
                .bind("backtest", backtest)
                .mapTo(String.class)
                .findOne());
  }

  /** Stores what a backtest came to. */
  public void finish(
      UUID tenant, UUID backtest, Instant now, String headline, String result, String chart) {
    store.of(
        tenant,
        handle ->
            handle.execute(
                """
                UPDATE backtest
                SET state = 'DONE', finished = ?, headline = ?, result = ?, chart = ?
                WHERE backtest_id = ?\
                """,
                now,
                headline,
                result,
                chart,
                backtest));
  }

  /** Stores why a backtest came to nothing. */
  public void abandon(
      UUID tenant, UUID backtest, String state, Instant now, Optional<String> failure) {
    store.of(
        tenant,
        handle ->
            handle.execute(
                "UPDATE backtest SET state = ?, finished = ?, failure = ? WHERE backtest_id = ?",
                state,
                now,
                failure.orElse(null),
                backtest));
  }
}
