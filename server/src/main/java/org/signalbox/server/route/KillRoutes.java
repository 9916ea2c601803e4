package org.signalbox.server.route;

import static org.signalbox.server.api.Access.TRADE;
import static org.signalbox.server.api.Route.get;
import static org.signalbox.server.api.Route.post;

import java.util.List;
import org.signalbox.server.api.Route;
import org.signalbox.server.api.Route.Rate;
import org.signalbox.server.view.live.KillView;
import org.signalbox.server.view.live.KillView.KillList;
import org.signalbox.server.view.live.KillView.KillRelease;
import org.signalbox.server.view.live.KillView.NewKill;

/** {@code /kill}: the switch that stops trading and stays thrown until it is released. */
public final class KillRoutes implements Resource {

  @Override
  public List<Route> routes() {
    return List.of(
        get("/kill", "listKills", "Lists the switches that are thrown")
            .answers(
                KillList.class,
                _ -> {
                  throw Unbuilt.here();
                }),
        post("/kill", "kill", "Throws the switch")
            .open(TRADE)
            .limited(Rate.EXEMPT)
            .takes(NewKill.class)
            .creates(
                KillView.class,
                (_, _) -> {
                  throw Unbuilt.here();
                }),
        post("/kill/{kill}/release", "releaseKill", "Releases a switch")
            .open(TRADE)
            .takes(KillRelease.class)
            .does((_, _) -> {
              throw Unbuilt.here();
            }));
  }
}
