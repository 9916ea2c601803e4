package org.signalbox.live.route;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.signalbox.live.crash.CrashPoint;
import org.signalbox.live.journal.Journal;
import org.signalbox.live.journal.Mode;
import org.signalbox.live.journal.Notes;
import org.signalbox.live.journal.Store;
import org.signalbox.live.journal.table.BrokerAccount;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Fence;
import org.signalbox.live.journal.table.Tables;
import org.signalbox.live.risk.Quotes;
import org.signalbox.live.risk.RiskFacts;
import org.signalbox.trade.broker.Capabilities;
import org.signalbox.trade.broker.Capabilities.Protecting;
import org.signalbox.trade.risk.RiskLimits;

/**
 * What the parts of a router share: the journal behind the lease, the accounts, the last prices,
 * what is due. Instances hold state and belong to one thread.
 */
final class Lane {

  private final Store<? extends Mode> store;
  private final Journal<? extends Mode> journal;
  private final String name;
  private final RouteSettings settings;
  private final Notes notes = new Notes();
  private final Quotes quotes = new Quotes();
  private final RiskFacts facts = new RiskFacts(quotes);
  private final Map<BrokerAccount, AccountDesk> desks = new LinkedHashMap<>();
  private final Map<String, Deployment> known = new HashMap<>();
  private final Agenda agenda = new Agenda();
  private final Map<String, RiskLimits> limits = new TreeMap<>();
  private final List<Happening> told = new ArrayList<>();
  private Optional<Fence> fence = Optional.empty();

  Lane(Store<? extends Mode> store, String name, RouteSettings settings) {
    this.store = store;
    this.journal = new Journal<>(store);
    this.name = name;
    this.settings = settings;
  }

  String name() {
    return name;
  }

  RouteSettings settings() {
    return settings;
  }

  Journal<? extends Mode> journal() {
    return journal;
  }

  Quotes quotes() {
    return quotes;
  }

  /** The limits of a deployment; whoever leads the lane is the only one to change them. */
  RiskLimits limits(Tables tables, Deployment deployment) {
    return limits.computeIfAbsent(deployment.id(), _ -> settings.limits().of(tables, deployment));
  }

  /** The limits of a deployment were changed. */
  void limited(String deployment) {
    limits.remove(deployment);
  }

  RiskFacts facts() {
    return facts;
  }

  Agenda agenda() {
    return agenda;
  }

  void crash(CrashPoint place) {
    settings.crash().hit(place);
  }

  void lead(Fence taken) {
    fence = Optional.of(taken);
    limits.clear();
  }

  void follow() {
    fence = Optional.empty();
  }

  boolean leads() {
    return fence.isPresent();
  }

  Fence fence() {
    return fence.orElseThrow(
        () -> new IllegalStateException("the lease of lane '%s' is not held".formatted(name)));
  }

  <T> T read(Function<Tables, T> body) {
    return store.read(body);
  }

  /** Runs one transaction under the lease. */
  void write(Instant now, Consumer<Work> body) {
    change(
        now,
        work -> {
          body.accept(work);
          return true;
        });
  }

  /** Runs one transaction under the lease, and returns what came of it. */
  <T> T change(Instant now, Function<Work, T> body) {
    return store.write(fence(), tables -> body.apply(work(tables, now)));
  }

  Work work(Tables tables, Instant now) {
    return new Work(tables, notes, now, agenda::stir);
  }

  void tell(Happening happening) {
    told.add(happening);
  }

  /** Asks a person to look. */
  void alert(Deployment deployment, String code, String message, Instant now) {
    write(now, work -> work.alert(deployment, code, message));
    tell(new Happening.Alert(deployment.id(), code, message));
  }

  /** What was told since the last call, in its order. */
  List<Happening> takeTold() {
    List<Happening> all = List.copyOf(told);
    told.clear();
    return all;
  }

  void attach(AccountDesk desk) {
    desks.put(desk.account(), desk);
  }

  Optional<AccountDesk> desk(BrokerAccount account) {
    return Optional.ofNullable(desks.get(account));
  }

  List<AccountDesk> desks() {
    return List.copyOf(desks.values());
  }

  /** Whether the router guards a deployment's positions itself. */
  boolean guards(Deployment deployment) {
    return desk(deployment.account())
        .map(desk -> desk.capabilities().protecting() == Protecting.SEPARATE)
        .orElse(false);
  }

  Capabilities capabilities(Deployment deployment) {
    return desk(deployment.account())
        .map(AccountDesk::capabilities)
        .orElseThrow(() ->
            new IllegalStateException(
                "no broker is attached for account '%s'".formatted(deployment.account())));
  }

  /** The deployments of this lane that have not ended. */
  List<Deployment.Standing> deployments() {
    return read(tables -> tables.deployments().active()).stream()
        .filter(standing -> standing.deployment().lane().equals(name))
        .toList();
  }

  /** A deployment, which never changes and is read once. */
  Deployment deployment(String id) {
    Deployment found = known.get(id);
    if (found == null) {
      found = read(tables -> notes.deployment(tables, id));
      known.put(id, found);
    }
    return found;
  }

  /** What waits for something in an instrument is to be looked at again. */
  void touch(Deployment deployment, String symbol) {
    agenda.touch(new Agenda.Place(deployment, symbol));
  }

  /** Something may have changed in any of the lane's deployments. */
  void stirAll() {
    deployments().forEach(standing -> agenda.stir(standing.deployment().id()));
  }
}
