package org.signalbox.server.live;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.signalbox.live.control.Operations;
import org.signalbox.live.control.View;
import org.signalbox.live.journal.Mode;
import org.signalbox.live.journal.Store;
import org.signalbox.live.journal.table.Checkpoints.Checkpoint;
import org.signalbox.live.journal.table.Events;
import org.signalbox.live.journal.table.Inputs;
import org.signalbox.live.journal.table.Kills;
import org.signalbox.live.journal.table.Tables;
import org.signalbox.market.feed.HistorySource;
import org.signalbox.server.view.live.DeploymentView.TradingMode;
import org.signalbox.server.view.live.PortfolioView.AccountView;
import org.signalbox.server.view.live.PortfolioView.PositionView;

/**
 * The deployments of one mode. May be used from several threads.
 *
 * @param <M> paper or live
 */
public final class Desk<M extends Mode> {

  /** How many of the last inputs are looked through for the last bar of every instrument. */
  private static final int RECENT = 200;

  private final Store<M> store;
  private final Operations<M> operations;

  public Desk(Store<M> store, HistorySource histories, InstantSource clock) {
    this.store = store;
    this.operations = new Operations<>(store, histories, clock);
  }

  /** What can be asked of the deployments. */
  public Operations<M> operations() {
    return operations;
  }

  public TradingMode mode() {
    return TradingMode.valueOf(store.mode().name());
  }

  /** Whether the store answers. */
  public boolean isThere() {
    try {
      return store.read(tables -> tables.events().last() >= 0);
    } catch (RuntimeException _) {
      return false;
    }
  }

  /** What the deployments of a tenant hold. */
  public List<PositionView> positions(String tenant) {
    return operations.list(tenant).stream().flatMap(it -> positions(it).stream()).toList();
  }

  /** What a deployment holds. */
  public List<PositionView> positions(View view) {
    String id = view.deployment().id();
    return store
        .of(view.deployment().tenant())
        .read(tables -> {
          Map<String, Double> prices = lastPrices(tables, id);
          return tables.books().positions(id).stream()
              .map(it -> Valuation.of(view.deployment(), mode(), it, prices))
              .toList();
        });
  }

  /** The books of the deployments of a tenant. */
  public List<AccountView> accounts(String tenant) {
    return operations.list(tenant).stream().map(this::account).toList();
  }

  private AccountView account(View view) {
    String id = view.deployment().id();
    return Valuation.of(
        view.deployment(),
        mode(),
        store.of(view.deployment().tenant()).read(tables -> tables.books().balances(id)),
        positions(view));
  }

  private static Map<String, Double> lastPrices(Tables tables, String deployment) {
    long seen = tables.checkpoints().newest(deployment).map(Checkpoint::inputs).orElse(0L);
    Map<String, Double> prices = new TreeMap<>();
    for (Inputs.Entry entry :
        tables.inputs().after(deployment, Math.max(0, seen - RECENT), 2 * RECENT)) {
      if (entry.input() instanceof Inputs.Input.Barred(String symbol, _, var bar)) {
        prices.put(symbol, bar.close());
      }
    }
    return prices;
  }

  /** The switches that are thrown for a tenant or one of its deployments. */
  public List<Kills.Kill> kills(String tenant) {
    List<String> scopes =
        operations.list(tenant).stream()
            .map(it -> new Kills.Scope.OneDeployment(it.deployment().id()).key())
            .toList();
    String whole = new Kills.Scope.OneTenant(tenant).key();
    return store.of(tenant).read(tables -> tables.kills().all()).stream()
        .filter(it -> it.scope().equals(whole) || scopes.contains(it.scope()))
        .toList();
  }

  /** The deployment of a switch; empty where it stops the whole tenant. */
  public static Optional<String> deployment(Kills.Kill kill) {
    String prefix = new Kills.Scope.OneDeployment("").key();
    return kill.scope().startsWith(prefix)
        ? Optional.of(kill.scope().substring(prefix.length()))
        : Optional.empty();
  }

  /** Numbers events that were stored since; says how many. */
  int publish(int most) {
    return store.write(tables -> tables.events().publish(most)).size();
  }

  /** The number of the last event of all tenants. */
  long lastEvent() {
    return store.read(tables -> tables.events().last());
  }

  /** Numbered events of a tenant after a number. */
  List<Events.Event> after(String tenant, long number, int most) {
    return operations.events(tenant, number, most);
  }
}
