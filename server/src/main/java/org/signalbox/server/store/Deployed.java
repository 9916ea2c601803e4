package org.signalbox.server.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Which version of which strategy a deployment runs. Every method is about one tenant. */
public final class Deployed {

  private final TenantStore store;

  public Deployed(TenantStore store) {
    this.store = store;
  }

  /** A deployment and what it runs. */
  public record Link(String deploymentId, UUID strategyId, int version, Instant created) {}

  public void add(UUID tenant, Link link) {
    store.of(
        tenant,
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO deployment
                    VALUES (:tenant, :deploymentId, :strategyId, :version, :created)\
                    """)
                .bind("tenant", tenant)
                .bindMethods(link)
                .execute());
  }

  public List<Link> all(UUID tenant) {
    return store.of(
        tenant,
        handle ->
            handle
                .createQuery("SELECT deployment_id, strategy_id, version, created FROM deployment")
                .map(ConstructorMapper.of(Link.class))
                .list());
  }
}
