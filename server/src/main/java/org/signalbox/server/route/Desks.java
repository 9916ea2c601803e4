package org.signalbox.server.route;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.signalbox.live.control.Permissions;
import org.signalbox.live.control.View;
import org.signalbox.live.journal.Mode;
import org.signalbox.server.api.Caller;
import org.signalbox.server.api.Refusal;
import org.signalbox.server.live.Desk;
import org.signalbox.server.store.Deployed;
import org.signalbox.server.store.Deployed.Link;
import org.signalbox.server.view.live.DeploymentView;

/**
 * The desks of both modes, and what the server knows of their deployments.
 *
 * @param tenantNames the name under which the runner knows a tenant
 * @param liveBrokers names of the brokers for real money that are connected
 */
public record Desks(
    Desk<Mode.Paper> paper,
    Desk<Mode.Live> live,
    Permissions permissions,
    Deployed deployed,
    Function<UUID, String> tenantNames,
    List<String> liveBrokers) {

  public Desks {
    liveBrokers = List.copyOf(liveBrokers);
  }

  /** A deployment, and the desk at which it is. */
  record Found(Desk<?> desk, View view) {

    String id() {
      return view.deployment().id();
    }
  }

  List<Desk<?>> all() {
    return List.of(paper, live);
  }

  String tenant(Caller caller) {
    return tenantNames.apply(caller.tenant());
  }

  /** The deployment of a tenant; refused where the tenant has none of this id. */
  Found find(Caller caller, String id) {
    String tenant = tenant(caller);
    return all().stream()
        .flatMap(desk -> desk.operations().find(tenant, id).map(it -> new Found(desk, it)).stream())
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  /** All deployments of a tenant, the latest first. */
  List<DeploymentView> views(Caller caller) {
    String tenant = tenant(caller);
    List<Link> links = deployed.all(caller.tenant());
    return all().stream()
        .flatMap(desk -> desk.operations().list(tenant).stream().map(it -> new Found(desk, it)))
        .map(it -> view(it, links))
        .sorted((one, other) -> other.created().compareTo(one.created()))
        .toList();
  }

  DeploymentView view(Caller caller, Found found) {
    return view(found, deployed.all(caller.tenant()));
  }

  private static DeploymentView view(Found found, List<Link> links) {
    Optional<Link> link =
        links.stream().filter(it -> it.deploymentId().equals(found.id())).findFirst();
    return LiveViews.of(found.desk().mode(), found.view(), link);
  }

  /** Something of every deployment of a tenant. */
  <T> Stream<T> each(Caller caller, Function<Found, Stream<T>> part) {
    String tenant = tenant(caller);
    return all().stream()
        .flatMap(desk -> desk.operations().list(tenant).stream().map(it -> new Found(desk, it)))
        .flatMap(part);
  }
}
