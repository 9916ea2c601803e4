package org.signalbox.server.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.signalbox.server.api.Route.Answer;

/** All routes, and how a call is led to the one that it is for. */
public final class Api {

  /** Before every path. */
  public static final String PREFIX = "/api/v1";

  private final List<Route> routes;
  private final Gate gate;
  private final Once once;

  public Api(List<Route> routes, Gate gate, Once once) {
    this.routes = List.copyOf(routes);
    this.gate = gate;
    this.once = once;
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
    byte[] body = gate.body(route, context);
    Call call = new Call(context, caller, body, () -> gate.admitsStill(caller));
    Optional<String> key = gate.key(route, context);
    if (key.isPresent()) {
      byte[] request = request(context, body);
      Once.Told told = once.carryOut(call.caller(), key.get(), request, () -> answer(route, call));
      if (told.again()) {
        context.header(Once.REPLAYED, "true");
      }
      write(route, context, told.body());
    } else {
      write(route, context, answer(route, call));
    }
  }

  private static byte[] request(Context context, byte[] body) {
    byte[] line = (context.method() + " " + context.path() + "\n").getBytes(UTF_8);
    return ByteBuffer.allocate(line.length + body.length).put(line).put(body).array();
  }

  private static String answer(Route route, Call call) {
    Object answer = route.handler().handle(call);
    return route.answer() instanceof Answer.Json ? Json.write(answer) : (String) answer;
  }

  private static void write(Route route, Context context, String body) {
    context.status(route.answer().status());
    switch (route.answer()) {
      case Answer.Json _, Answer.Stored _ -> context.contentType("application/json").result(body);
      case Answer.Text(_, String mediaType) -> context.contentType(mediaType).result(body);
      case Answer.Empty _, Answer.Events _ -> {}
    }
  }
}
