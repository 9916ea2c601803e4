package org.signalbox.server.route;

import static org.signalbox.server.api.Access.TRADE;
import static org.signalbox.server.api.Route.get;
import static org.signalbox.server.api.Route.post;
import static org.signalbox.server.api.Route.put;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.signalbox.live.control.DeploymentRequest;
import org.signalbox.live.control.Operations;
import org.signalbox.live.control.View;
import org.signalbox.server.api.Call;
import org.signalbox.server.api.Caller;
import org.signalbox.server.api.Refusal;
import org.signalbox.server.api.Refusal.Kind;
import org.signalbox.server.api.Route;
import org.signalbox.server.api.Route.Rate;
import org.signalbox.server.route.Desks.Found;
import org.signalbox.server.store.Deployed.Link;
import org.signalbox.server.store.Strategies;
import org.signalbox.server.store.Strategies.Version;
import org.signalbox.server.view.live.DeploymentView;
import org.signalbox.server.view.live.DeploymentView.DeploymentList;
import org.signalbox.server.view.live.DeploymentView.LimitChange;
import org.signalbox.server.view.live.DeploymentView.ModeChange;
import org.signalbox.server.view.live.DeploymentView.NewDeployment;
import org.signalbox.server.view.live.DeploymentView.TradingMode;
import org.signalbox.trade.Money;
import org.signalbox.trade.risk.RiskLimits;

/** {@code /deployments}: strategies at work. */
public final class DeploymentRoutes implements Resource {

  private final Desks desks;
  private final Strategies strategies;
  private final Deployments deployments;
  private final InstantSource clock;

  public DeploymentRoutes(
      Desks desks, Strategies strategies, Deployments deployments, InstantSource clock) {
    this.desks = desks;
    this.strategies = strategies;
    this.deployments = deployments;
    this.clock = clock;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        get("/deployments", "listDeployments", "Lists the deployments, the latest first")
            .answers(DeploymentList.class, call -> new DeploymentList(desks.views(call.caller()))),
        post("/deployments", "deploy", "Deploys a version of a strategy on paper")
            .open(TRADE)
            .takes(NewDeployment.class)
            .creates(DeploymentView.class, this::deploy),
        get("/deployments/{deployment}", "getDeployment", "Answers a deployment")
            .answers(DeploymentView.class, this::view),
        asking(
            "pause",
            "Takes no more entries",
            Rate.EXEMPT,
            (desk, tenant, id, by) -> desk.pause(tenant, id, by, "")),
        asking("resume", "Takes entries again", Rate.USUAL, Operations::resume),
        asking("stop", "Ends a deployment, leaves its positions", Rate.EXEMPT, Operations::stop),
        asking("flatten", "Closes its positions, then pauses it", Rate.EXEMPT, Operations::flatten),
        put("/deployments/{deployment}/limits", "changeLimits", "Asks for other limits")
            .open(TRADE)
            .takes(LimitChange.class)
            .answers(DeploymentView.class, this::limit),
        put("/deployments/{deployment}/mode", "changeMode", "Toggles between paper and live")
            .open(TRADE)
            .takes(ModeChange.class)
            .answers(DeploymentView.class, this::change));
  }

  /** Something that can be asked of a deployment. */
  private interface Asking {
    void ask(Operations<?> desk, String tenant, String id, String by);
  }

  private Route asking(String word, String summary, Rate rate, Asking asking) {
    return post("/deployments/{deployment}/" + word, word, summary)
        .open(TRADE)
        .limited(rate)
        .accepts(
            DeploymentView.class,
            call -> {
              Found found = find(call);
              asking.ask(
                  found.desk().operations(),
                  desks.tenant(call.caller()),
                  found.id(),
                  call.caller().name());
              return view(call);
            });
  }

  private Found find(Call call) {
    return desks.find(call.caller(), call.name("deployment"));
  }

  private DeploymentView view(Call call) {
    return desks.view(call.caller(), find(call));
  }

  private DeploymentView deploy(Call call, NewDeployment wanted) {
    Caller caller = call.caller();
    Version version =
        wanted
            .version()
            .map(it -> strategies.version(caller.tenant(), wanted.strategy(), it))
            .orElseGet(() -> strategies.latest(caller.tenant(), wanted.strategy()))
            .orElseThrow(Refusal::notFound);
    DeploymentRequest request =
        deployments.request(desks.tenant(caller), version.name(), version.text(), wanted);
    View view = desks.paper().operations().deploy(request, caller.name());
    link(caller, view, version);
    return desks.view(caller, new Found(desks.paper(), view));
  }

  private void link(Caller caller, View view, Version version) {
    desks
        .deployed()
        .add(
            caller.tenant(),
            new Link(
                view.deployment().id(), version.strategyId(), version.version(), clock.instant()));
  }

  private DeploymentView limit(Call call, LimitChange change) {
    Found found = find(call);
    RiskLimits limits = LimitNames.read(Optional.of(change.limits()));
    found
        .desk()
        .operations()
        .limit(desks.tenant(call.caller()), found.id(), limits, call.caller().name());
    return view(call);
  }

  private DeploymentView change(Call call, ModeChange change) {
    Found found = find(call);
    if (found.desk().mode() == change.mode()) {
      return desks.view(call.caller(), found);
    }
    return switch (change.mode()) {
      case LIVE -> goLive(call.caller(), found, change);
      case PAPER -> goBack(call, found);
    };
  }

  /** The same strategy at a broker for real money, where it waits for a grant. */
  private DeploymentView goLive(Caller caller, Found paper, ModeChange change) {
    String broker = broker(change);
    String account =
        change
            .account()
            .map(it -> Names.checked("account", it, Deployments.LONGEST_ACCOUNT))
            .orElseThrow(() -> Refusal.member("account", "the broker's account must be named"));
    String currency = paper.view().deployment().capital().currency();
    Money capital =
        new Money(
            Deployments.positive(
                "capital",
                change
                    .capital()
                    .orElseThrow(() -> Refusal.member("capital", "the capital must be said"))),
            currency);
    View view =
        desks
            .live()
            .operations()
            .deploy(deployments.live(paper.view(), broker, account, capital), caller.name());
    desks.deployed().all(caller.tenant()).stream()
        .filter(it -> it.deploymentId().equals(paper.id()))
        .forEach(it ->
            desks
                .deployed()
                .add(
                    caller.tenant(),
                    new Link(
                        view.deployment().id(), it.strategyId(), it.version(), clock.instant())));
    return desks.view(caller, new Found(desks.live(), view));
  }

  private String broker(ModeChange change) {
    if (desks.liveBrokers().isEmpty()) {
      throw Refusal.of(Kind.REFUSED, "no broker for real money is connected")
          .withHint("start the server with the keys of a broker; until then everything is paper");
    }
    return change
        .broker()
        .filter(desks.liveBrokers()::contains)
        .orElseThrow(() ->
            Refusal.member(
                "broker", "'broker' must be one of: " + String.join(", ", desks.liveBrokers())));
  }

  private DeploymentView goBack(Call call, Found live) {
    String tenant = desks.tenant(call.caller());
    String by = call.caller().name();
    desks.permissions().revoke(tenant, live.id(), by);
    live.desk().operations().pause(tenant, live.id(), by, "back to paper");
    return view(call);
  }

  static boolean isLive(Found found) {
    return found.desk().mode() == TradingMode.LIVE;
  }
}
