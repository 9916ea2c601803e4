package org.signalbox.server.route;

import static org.signalbox.server.api.Access.TRADE;
import static org.signalbox.server.api.Route.get;
import static org.signalbox.server.api.Route.post;
import static org.signalbox.server.api.Route.put;

import java.util.List;
import org.signalbox.server.api.Route;
import org.signalbox.server.api.Route.Parameter.Kind;
import org.signalbox.server.api.Route.Rate;
import org.signalbox.server.view.live.DeploymentView;
import org.signalbox.server.view.live.DeploymentView.DeploymentList;
import org.signalbox.server.view.live.DeploymentView.ModeChange;
import org.signalbox.server.view.live.DeploymentView.NewDeployment;
import org.signalbox.server.view.live.GrantView;
import org.signalbox.server.view.live.GrantView.GrantConfirmation;
import org.signalbox.server.view.live.GrantView.NewGrant;
import org.signalbox.server.view.live.OrderView.OrderList;

/** {@code /deployments} and {@code /grants}: strategies at work, and leave to use real money. */
public final class DeploymentRoutes implements Resource {

  @Override
  public List<Route> routes() {
    return List.of(
        get("/deployments", "listDeployments", "Lists the deployments, the latest first")
            .answers(
                DeploymentList.class,
                _ -> {
                  throw Unbuilt.here();
                }),
        post("/deployments", "deploy", "Deploys a version of a strategy on paper")
            .open(TRADE)
            .takes(NewDeployment.class)
            .creates(
                DeploymentView.class,
                (_, _) -> {
                  throw Unbuilt.here();
                }),
        get("/deployments/{deployment}", "getDeployment", "Answers a deployment")
            .answers(
                DeploymentView.class,
                _ -> {
                  throw Unbuilt.here();
                }),
        post("/deployments/{deployment}/pause", "pause", "Takes no more entries")
            .open(TRADE)
            .limited(Rate.EXEMPT)
            .answers(
                DeploymentView.class,
                _ -> {
                  throw Unbuilt.here();
                }),
        post("/deployments/{deployment}/resume", "resume", "Takes entries again")
            .open(TRADE)
            .answers(
                DeploymentView.class,
                _ -> {
                  throw Unbuilt.here();
                }),
        post("/deployments/{deployment}/stop", "stop", "Ends a deployment, leaves its positions")
            .open(TRADE)
            .limited(Rate.EXEMPT)
            .answers(
                DeploymentView.class,
                _ -> {
                  throw Unbuilt.here();
                }),
        post("/deployments/{deployment}/flatten", "flatten", "Closes its positions and pauses it")
            .open(TRADE)
            .limited(Rate.EXEMPT)
            .answers(
                DeploymentView.class,
                _ -> {
                  throw Unbuilt.here();
                }),
        put("/deployments/{deployment}/mode", "changeMode", "Toggles between paper and live")
            .open(TRADE)
            .takes(ModeChange.class)
            .answers(
                DeploymentView.class,
                (_, _) -> {
                  throw Unbuilt.here();
                }),
        get("/deployments/{deployment}/orders", "listOrdersOf", "Lists its orders, latest first")
            .query("limit", Kind.COUNT, "the most orders, 1 to 1000; 200 where left out")
            .answers(
                OrderList.class,
                _ -> {
                  throw Unbuilt.here();
                }),
        post("/grants", "askGrant", "Asks for leave to trade live for some minutes")
            .open(TRADE)
            .takes(NewGrant.class)
            .creates(
                GrantView.class,
                (_, _) -> {
                  throw Unbuilt.here();
                }),
        get("/grants/{grant}", "getGrant", "Answers a grant and what is missing for it")
            .answers(
                GrantView.class,
                _ -> {
                  throw Unbuilt.here();
                }),
        post("/grants/{grant}/confirm", "confirmGrant", "Confirms a grant by its phrase")
            .open(TRADE)
            .takes(GrantConfirmation.class)
            .answers(
                GrantView.class,
                (_, _) -> {
                  throw Unbuilt.here();
                }));
  }
}
