package org.signalbox.server.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Strategies and their versions. Every method is about one tenant. */
public final class Strategies {

  private static final String LATEST =
      """
      SELECT s.strategy_id, s.name, v.version, v.text, v.hash, v.valid, v.symbols, v.note,
        v.author, v.created
      FROM strategy s JOIN strategy_version v USING (tenant_id, strategy_id)
      WHERE s.deleted IS NULL
        AND v.version = (SELECT max(l.version) FROM strategy_version l
          WHERE l.tenant_id = s.tenant_id AND l.strategy_id = s.strategy_id)
      """;

  private final TenantStore store;

  public Strategies(TenantStore store) {
    this.store = store;
  }

  /**
   * A version of a strategy, and the strategy's name.
   *
   * @param symbols what it trades, one a line
   */
  public record Version(
      UUID strategyId,
      String name,
      int version,
      String text,
      String hash,
      boolean valid,
      String symbols,
      Optional<String> note,
      String author,
      Instant created) {}

  /** The latest version of every strategy, the last changed first. */
  public List<Version> all(UUID tenant) {
    return store.of(
        tenant,
        handle ->
            handle
                .createQuery(LATEST + " ORDER BY v.created DESC, s.strategy_id")
                .map(ConstructorMapper.of(Version.class))
                .list());
  }

  /** The latest version of a strategy. */
  public Optional<Version> latest(UUID tenant, UUID strategy) {
    return store.of(tenant, handle -> latest(handle, strategy));
  }

  private static Optional<Version> latest(Handle handle, UUID strategy) {
    return handle
        .createQuery(LATEST + " AND s.strategy_id = :strategy")
        .bind("strategy", strategy)
        .map(ConstructorMapper.of(Version.class))
        .findOne();
  }

  /** All versions of a strategy, the latest first; also of one that was deleted. */
  public List<Version> versions(UUID tenant, UUID strategy) {
    return store.of(
        tenant,
        handle ->
            handle
                .createQuery(
                    """
                    SELECT v.*, s.name FROM strategy_version v
                    JOIN strategy s USING (tenant_id, strategy_id)
                    WHERE v.strategy_id = :strategy ORDER BY v.version DESC\
                    """)
                .bind("strategy", strategy)
                .map(ConstructorMapper.of(Version.class))
                .list());
  }

  /** One version of a strategy; also of one that was deleted. */
  public Optional<Version> version(UUID tenant, UUID strategy, int version) {
    return versions(tenant, strategy).stream().filter(it -> it.version() == version).findFirst();
  }

  /** Adds a strategy by its first version. */
  public void add(UUID tenant, Version first) {
    store.of(
        tenant,
        handle -> {
          handle.execute(
              "INSERT INTO strategy VALUES (?, ?, ?, ?)",
              tenant,
              first.strategyId(),
              first.name(),
              first.created());
          return insert(handle, tenant, first);
        });
  }

  /**
   * Adds a version.
   *
   * @return whether its number is the next one; nothing was added where it is not
   */
  public boolean addVersion(UUID tenant, Version next) {
    return store.of(
        tenant,
        handle -> {
          int latest = latest(handle, next.strategyId()).map(Version::version).orElse(0);
          return latest > 0 && next.version() == latest + 1 && insert(handle, tenant, next) == 1;
        });
  }

  private static int insert(Handle handle, UUID tenant, Version version) {
    return handle
        .createUpdate(
            """
            INSERT INTO strategy_version
            VALUES (:tenant, :strategyId, :version, :text, :hash, :valid, :symbols, :note,
              :author, :created)
            ON CONFLICT DO NOTHING\
            """)
        .bind("tenant", tenant)
        .bindMethods(version)
        .execute();
  }

  /**
   * Gives a strategy another name.
   *
   * @return whether there is one
   */
  public boolean rename(UUID tenant, UUID strategy, String name) {
    return store.of(
            tenant,
            handle ->
                handle.execute(
                    "UPDATE strategy SET name = ? WHERE strategy_id = ? AND deleted IS NULL",
                    name,
                    strategy))
        == 1;
  }

  /**
   * Takes a strategy off the list; its versions stay, since backtests and deployments name them.
   *
   * @return whether there was one
   */
  public boolean delete(UUID tenant, UUID strategy, Instant now) {
    return store.of(
            tenant,
            handle ->
                handle.execute(
                    "UPDATE strategy SET deleted = ? WHERE strategy_id = ? AND deleted IS NULL",
                    now,
                    strategy))
        == 1;
  }
}
