package org.signalbox.live.control;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.signalbox.live.journal.ClientId;
import org.signalbox.live.journal.Granting;
import org.signalbox.live.journal.Mode;
import org.signalbox.live.journal.Store;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Grants.Grant;
import org.signalbox.trade.Money;

/**
 * Permissions to trade with real money: asked for, confirmed in a second step by the phrase that
 * the person was told to type, and over after a while. May be used from several threads.
 */
public final class Permissions {

  private static final Duration LONGEST = Duration.ofDays(90);

  private final Store<Mode.Live> store;
  private final InstantSource clock;

  public Permissions(Store<Mode.Live> store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Asks for a permission; it is worth nothing until it is confirmed.
   *
   * @param most the most capital that it covers
   * @throws ControlException where it would last for ever, or not at all
   */
  public Grant ask(String tenant, String id, BigDecimal most, Duration lasting, String by) {
    Instant now = clock.instant();
    Deployment deployment = require(tenant, id);
    if (!lasting.isPositive() || lasting.compareTo(LONGEST) > 0) {
      throw new ControlException(
          "a permission must last up to %d days, was %s".formatted(LONGEST.toDays(), lasting));
    }
    Grant grant =
        new Grant(
            ClientId.of(tenant, id, "grant", now.toString()),
            id,
            deployment.account(),
            new Money(most, deployment.capital().currency()),
            by,
            now,
            now.plus(lasting),
            "",
            false);
    new Granting(store.of(tenant)).ask(grant);
    return grant;
  }

  /**
   * Confirms a permission.
   *
   * @param phrase the deployment's name
   * @throws ControlException where the phrase is another or there is nothing to confirm
   */
  public void confirm(String tenant, String id, String grant, String phrase, String by) {
    if (!require(tenant, id).name().equals(phrase)) {
      throw new ControlException("the phrase must be the deployment's name, was '" + phrase + "'");
    }
    boolean its = of(tenant, id).stream().anyMatch(it -> it.id().equals(grant));
    if (!its || !new Granting(store.of(tenant)).confirm(grant, by, clock.instant())) {
      throw new ControlException("there is no permission '" + grant + "' to confirm");
    }
  }

  /** Takes all permissions of a deployment back. */
  public void revoke(String tenant, String id, String by) {
    Granting granting = new Granting(store.of(tenant));
    of(tenant, id).forEach(it -> granting.revoke(it.id(), by, clock.instant()));
  }

  /** Permissions of a deployment, newest first. */
  public List<Grant> of(String tenant, String id) {
    require(tenant, id);
    return store.of(tenant).read(tables -> tables.grants().of(id));
  }

  private Deployment require(String tenant, String id) {
    return store
        .of(tenant)
        .read(tables -> tables.deployments().find(id))
        .map(Deployment.Standing::deployment)
        .filter(it -> it.tenant().equals(tenant))
        .orElseThrow(() -> new ControlException("there is no deployment '" + id + "'"));
  }
}
