package org.signalbox.live.journal;

import java.time.Instant;
import java.util.Optional;
import org.signalbox.live.journal.table.Audit;
import org.signalbox.live.journal.table.Controls.Control;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Fence;
import org.signalbox.live.journal.table.Kills;
import org.signalbox.live.journal.table.Limits;
import org.signalbox.live.journal.table.Tables;
import org.signalbox.trade.Bookings;
import org.signalbox.trade.risk.RiskLimits;

/**
 * What people do: deploy, ask, kill. Any process may do it; the runner that holds the lease reads
 * it in the store and obeys. Methods may be called from several threads.
 */
public final class Steering<M extends Mode> {

  private final Store<M> store;
  private final Notes notes = new Notes();

  public Steering(Store<M> store) {
    this.store = store;
  }

  /**
   * Puts a strategy to work, its capital in its book.
   *
   * @return whether its id was new
   */
  public boolean deploy(Deployment deployment, String by) {
    return deploy(deployment, RiskLimits.NONE, by);
  }

  /**
   * Puts a strategy to work within limits.
   *
   * @return whether its id was new
   */
  public boolean deploy(Deployment deployment, RiskLimits limits, String by) {
    return store.write(tables -> {
      if (!tables.deployments().insert(deployment)) {
        return false;
      }
      Instant at = deployment.createdAt();
      tables.books().post(deployment.id(), Bookings.capital(deployment.capital(), at));
      note(tables, deployment.id(), by, Deployment.State.READY, deployment.name(), at);
      if (!limits.isEmpty()) {
        limit(tables, new Limits.Entry(deployment.id(), Long.MIN_VALUE, limits, by, at));
      }
      return true;
    });
  }

  /**
   * Changes what a deployment is doing, where nobody else changed it meanwhile.
   *
   * @return whether it was changed
   */
  public boolean move(
      Fence fence, Deployment.Standing from, Deployment.State to, String reason, Instant at) {
    return store.write(fence, tables -> move(tables, from, to, reason, "runner", at));
  }

  private boolean move(
      Tables tables,
      Deployment.Standing from,
      Deployment.State to,
      String reason,
      String by,
      Instant at) {
    String id = from.deployment().id();
    if (from.state().isFinal() || !tables.deployments().move(id, from.version(), to, reason, at)) {
      return false;
    }
    note(tables, id, by, to, reason, at);
    return true;
  }

  private void note(
      Tables tables, String id, String by, Deployment.State state, String reason, Instant at) {
    notes.audit(tables, id, at, by, "deployment " + state, id, reason);
    String body = new Json().with("state", state).with("reason", reason).object();
    notes.event(tables, id, at, "deployment", id, body);
  }

  /** Asks something of a deployment, and returns the request's id. */
  public long request(Control control) {
    return store.write(tables -> {
      long id = tables.controls().request(control);
      notes.audit(
          tables,
          control.deployment(),
          control.at(),
          control.by(),
          "request " + control.kind(),
          control.deployment(),
          control.reason());
      return id;
    });
  }

  /** Says what came of a request. */
  public void handled(Fence fence, Control control, String outcome, Instant at) {
    store.write(
        fence,
        tables -> {
          handled(tables, control, outcome, at);
          return control;
        });
  }

  private void handled(Tables tables, Control control, String outcome, Instant at) {
    tables.controls().handled(control.id(), outcome, at);
    notes.audit(
        tables,
        control.deployment(),
        at,
        "runner",
        "handled " + control.kind(),
        control.deployment(),
        outcome);
  }

  /**
   * Sets the limits that were asked for, and says so, as one.
   *
   * @param after the last decision instant that was judged by the limits before
   */
  public void limited(Fence fence, Control control, long after, String outcome, Instant at) {
    RiskLimits limits = RiskLimits.parse(control.reason());
    store.write(
        fence,
        tables -> {
          limit(tables, new Limits.Entry(control.deployment(), after, limits, control.by(), at));
          handled(tables, control, outcome, at);
          return control;
        });
  }

  private void limit(Tables tables, Limits.Entry entry) {
    tables.limits().set(entry);
    String text = entry.limits().text();
    String id = entry.deployment();
    notes.audit(tables, id, entry.at(), entry.by(), "limits", id, text);
    notes.event(tables, id, entry.at(), "limits", id, new Json().with("limits", text).object());
  }

  /**
   * Turns a kill switch on, or raises it.
   *
   * @return whether something was changed
   */
  public boolean kill(Kills.Scope scope, Kills.Level level, String by, String reason, Instant at) {
    return store.write(tables -> {
      boolean changed = tables.kills().kill(scope, level, by, reason, at);
      notes.audit(tables, chain(scope), at, by, "kill " + level, scope.key(), reason);
      return changed;
    });
  }

  /**
   * Turns a kill switch off.
   *
   * @return whether it was on
   */
  public boolean reset(Kills.Scope scope, String by, String reason, Instant at) {
    return store.write(tables -> {
      boolean was = tables.kills().reset(scope);
      notes.audit(tables, chain(scope), at, by, "reset", scope.key(), reason);
      return was;
    });
  }

  private static String chain(Kills.Scope scope) {
    return scope instanceof Kills.Scope.OneDeployment(String deployment) ? deployment : Audit.HOUSE;
  }

  /** What a deployment is doing. */
  public Optional<Deployment.Standing> standing(String deployment) {
    return store.read(tables -> tables.deployments().find(deployment));
  }
}
