package org.signalbox.server.route;

import static org.signalbox.server.api.Access.TRADE;
import static org.signalbox.server.api.Route.get;
import static org.signalbox.server.api.Route.post;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.signalbox.live.control.ControlException;
import org.signalbox.live.journal.table.Kills;
import org.signalbox.server.api.Call;
import org.signalbox.server.api.Refusal;
import org.signalbox.server.api.Refusal.Kind;
import org.signalbox.server.api.Route;
import org.signalbox.server.api.Route.Rate;
import org.signalbox.server.live.Desk;
import org.signalbox.server.view.live.KillView;
import org.signalbox.server.view.live.KillView.KillLevel;
import org.signalbox.server.view.live.KillView.KillList;
import org.signalbox.server.view.live.KillView.KillRelease;
import org.signalbox.server.view.live.KillView.NewKill;

/** {@code /kill}: the switch that stops trading and stays thrown until it is released. */
public final class KillRoutes implements Resource {

  private static final int LONGEST_REASON = 500;
  private static final String CONFIRMATION = "release";

  private final Desks desks;

  public KillRoutes(Desks desks) {
    this.desks = desks;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        get("/kill", "listKills", "Lists the switches that are thrown")
            .limited(Rate.EXEMPT)
            .answers(KillList.class, this::list),
        post("/kill", "kill", "Throws the switch, on paper and live")
            .open(TRADE)
            .limited(Rate.EXEMPT)
            .takes(NewKill.class)
            .answers(KillList.class, this::kill),
        post("/kill/release", "releaseKill", "Releases the switch")
            .open(TRADE)
            .takes(KillRelease.class)
            .answers(KillList.class, this::release));
  }

  private KillList list(Call call) {
    String tenant = desks.tenant(call.caller());
    return new KillList(
        desks.all().stream()
            .flatMap((Desk<?> desk) -> desk.kills(tenant).stream().map(it -> view(desk, it)))
            .toList());
  }

  private static KillView view(Desk<?> desk, Kills.Kill kill) {
    return new KillView(
        KillLevel.valueOf(kill.level().name()),
        desk.mode(),
        Desk.deployment(kill),
        kill.reason(),
        kill.by(),
        kill.at());
  }

  private KillList kill(Call call, NewKill wanted) {
    String tenant = desks.tenant(call.caller());
    String reason = Names.bounded("reason", wanted.reason().orElse(""), LONGEST_REASON);
    Kills.Level level = Kills.Level.valueOf(wanted.level().name());
    each(
        call,
        wanted.deployment(),
        desk ->
            desk.operations()
                .kill(tenant, wanted.deployment(), level, call.caller().name(), reason));
    return list(call);
  }

  private KillList release(Call call, KillRelease wanted) {
    if (!wanted.confirm().equals(CONFIRMATION)) {
      throw Refusal.member("confirm", "'confirm' must be '" + CONFIRMATION + "'");
    }
    String tenant = desks.tenant(call.caller());
    if (list(call).thrown().stream().noneMatch(it -> it.deployment().equals(wanted.deployment()))) {
      wanted.deployment().ifPresent(it -> desks.find(call.caller(), it));
      throw Refusal.of(Kind.CONFLICT, "the switch is not thrown");
    }
    each(
        call,
        wanted.deployment(),
        desk -> {
          try {
            desk.operations().release(tenant, wanted.deployment(), call.caller().name());
          } catch (ControlException _) {
            // thrown in the other mode alone
          }
        });
    return list(call);
  }

  /** The desk of a deployment; both where none is named. */
  private void each(Call call, Optional<String> deployment, Consumer<Desk<?>> work) {
    if (deployment.isPresent()) {
      work.accept(desks.find(call.caller(), deployment.get()).desk());
    } else {
      desks.all().forEach(work);
    }
  }
}
