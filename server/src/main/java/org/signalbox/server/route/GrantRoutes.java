package org.signalbox.server.route;

import static org.signalbox.server.api.Access.TRADE;
import static org.signalbox.server.api.Route.delete;
import static org.signalbox.server.api.Route.get;
import static org.signalbox.server.api.Route.post;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.signalbox.live.journal.table.Grants.Grant;
import org.signalbox.server.account.SignIns;
import org.signalbox.server.api.Call;
import org.signalbox.server.api.Caller;
import org.signalbox.server.api.Peer;
import org.signalbox.server.api.Refusal;
import org.signalbox.server.api.Refusal.Kind;
import org.signalbox.server.api.Route;
import org.signalbox.server.api.Route.Rate;
import org.signalbox.server.route.Desks.Found;
import org.signalbox.server.view.live.GrantView;
import org.signalbox.server.view.live.GrantView.GrantConfirmation;
import org.signalbox.server.view.live.GrantView.GrantList;
import org.signalbox.server.view.live.GrantView.NewGrant;

/** {@code /deployments/{deployment}/grants}: leave to trade with real money for a while. */
public final class GrantRoutes implements Resource {

  private static final int MOST_MINUTES = 90 * 24 * 60;
  private static final String PATH = "/deployments/{deployment}/grants";

  private final Desks desks;
  private final SignIns signIns;
  private final InstantSource clock;

  public GrantRoutes(Desks desks, SignIns signIns, InstantSource clock) {
    this.desks = desks;
    this.signIns = signIns;
    this.clock = clock;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        get(PATH, "listGrants", "Lists the grants of a live deployment, the latest first")
            .answers(GrantList.class, this::list),
        post(PATH, "askGrant", "Asks for leave to trade with real money for some minutes")
            .open(TRADE)
            .takes(NewGrant.class)
            .creates(GrantView.class, this::ask),
        post(PATH + "/{grant}/confirm", "confirmGrant", "Confirms a grant by its phrase")
            .open(TRADE)
            .limited(Rate.SIGN_IN)
            .takes(GrantConfirmation.class)
            .answers(GrantView.class, this::confirm),
        delete(PATH, "revokeGrants", "Takes all grants of a deployment back")
            .open(TRADE)
            .limited(Rate.EXEMPT)
            .does(this::revoke));
  }

  private Found find(Call call) {
    Found found = desks.find(call.caller(), call.name("deployment"));
    if (!DeploymentRoutes.isLive(found)) {
      throw Refusal.of(Kind.CONFLICT, "a deployment on paper needs no grant");
    }
    return found;
  }

  private GrantList list(Call call) {
    Found found = desks.find(call.caller(), call.name("deployment"));
    return new GrantList(
        DeploymentRoutes.isLive(found)
            ? desks.permissions().of(desks.tenant(call.caller()), found.id()).stream()
                .map(it -> view(found, it))
                .toList()
            : List.of());
  }

  private GrantView ask(Call call, NewGrant wanted) {
    Found found = find(call);
    if (wanted.minutes() < 1 || wanted.minutes() > MOST_MINUTES) {
      throw Refusal.member("minutes", "'minutes' must be from 1 to " + MOST_MINUTES);
    }
    Grant grant =
        desks
            .permissions()
            .ask(
                desks.tenant(call.caller()),
                found.id(),
                Deployments.positive("capital", wanted.capital()),
                Duration.ofMinutes(wanted.minutes()),
                call.caller().name());
    return view(found, grant);
  }

  private GrantView confirm(Call call, GrantConfirmation confirmation) {
    Found found = find(call);
    Caller caller = call.caller();
    String tenant = desks.tenant(caller);
    String id = call.name("grant");
    if (stored(tenant, found, id).isEmpty()) {
      throw Refusal.notFound();
    }
    proveOneself(call, confirmation.password());
    if (!confirmation.phrase().equals(found.view().deployment().name())) {
      throw Refusal.member("phrase", "the phrase is another one");
    }
    desks.permissions().confirm(tenant, found.id(), id, confirmation.phrase(), caller.name());
    return view(found, stored(tenant, found, id).orElseThrow(Refusal::notFound));
  }

  private void proveOneself(Call call, String password) {
    try {
      signIns.prove(call.caller(), password, Peer.of(call.exchange()));
    } catch (Refusal refused) {
      throw refused.kind() == Kind.SIGN_IN_REFUSED
          ? Refusal.member("password", "the password is another one")
          : refused;
    }
  }

  private Optional<Grant> stored(String tenant, Found found, String id) {
    return desks.permissions().of(tenant, found.id()).stream()
        .filter(it -> it.id().equals(id))
        .findFirst();
  }

  private void revoke(Call call) {
    Found found = find(call);
    desks.permissions().revoke(desks.tenant(call.caller()), found.id(), call.caller().name());
  }

  private GrantView view(Found found, Grant grant) {
    return new GrantView(
        grant.id(),
        grant.deployment(),
        grant.limit().amount(),
        grant.limit().currency(),
        found.view().deployment().name(),
        !grant.confirmedBy().isEmpty(),
        grant.revoked(),
        grant.isInForce(clock.instant()),
        grant.at(),
        grant.expiresAt());
  }
}
