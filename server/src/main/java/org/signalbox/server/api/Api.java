package org.signalbox.server.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Optional;
import org.signalbox.server.api.Route.Answer;

/** All routes, and how a call is led to the one that it is for. */
public final class Api {

  /** Before every path. */
  public static final String PREFIX = "/api/v1";

  private final List<Route> routes;
  private final Gate gate;

  public Api(List<Route> routes, Gate gate) {
    this.routes = List.copyOf(routes);
    this.gate = gate;
  }

  public List<Route> routes() {
    return routes;
  }

  /** The OpenAPI document of all routes. */
  public String document() {
    return OpenApi.of(PREFIX, routes);
  }

  /** Registers every route with the HTTP server. */
  public void addTo(RoutesConfig config) {
    for (Route route : routes) {
      config.addHttpHandler(
          HandlerType.findOrCreate(route.method().name()),
          PREFIX + route.path(),
          context -> carryOut(route, context));
    }
  }

  private void carryOut(Route route, Context context) {
    Optional<Caller> caller = gate.admit(route, context);
    Object answer = route.handler().handle(new Call(context, caller, gate.body(route, context)));
    context.status(route.answer().status());
    switch (route.answer()) {
      case Answer.Json _ -> context.contentType("application/json").result(Json.write(answer));
      case Answer.Stored _ -> context.contentType("application/json").result((String) answer);
      case Answer.Text(_, String mediaType) ->
          context.contentType(mediaType).result((String) answer);
      case Answer.Empty _, Answer.Events _ -> {}
    }
  }
}
