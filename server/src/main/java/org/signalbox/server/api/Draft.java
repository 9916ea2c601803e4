package org.signalbox.server.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.signalbox.server.api.Route.Answer;
import org.signalbox.server.api.Route.Handler;
import org.signalbox.server.api.Route.Method;
import org.signalbox.server.api.Route.Parameter;
import org.signalbox.server.api.Route.Rate;

/** A route on its way to being declared. Reads: post(...).open(to).takes(this).answers(that). */
public final class Draft {

  private static final int OK = 200;
  private static final int CREATED = 201;
  private static final int ACCEPTED = 202;
  private static final int NO_CONTENT = 204;

  private final Method method;
  private final String path;
  private final String id;
  private final String summary;
  private final List<Parameter> parameters = new ArrayList<>();
  private Access access = Access.WORK;
  private Rate rate = Rate.USUAL;

  Draft(Method method, String path, String id, String summary) {
    this.method = method;
    this.path = path;
    this.id = id;
    this.summary = summary;
  }

  /** Says who may call. */
  public Draft open(Access to) {
    access = to;
    return this;
  }

  /** Says which bucket of calls it draws from. */
  public Draft limited(Rate by) {
    rate = by;
    return this;
  }

  /** A parameter behind the question mark that may be left out. */
  public Draft query(String name, Parameter.Kind kind, String description) {
    parameters.add(new Parameter(name, kind, description));
    return this;
  }

  /** The record that the body is. */
  public <Q> Taking<Q> takes(Class<Q> request) {
    return new Taking<>(this, request);
  }

  public <A> Route answers(Class<A> type, Function<Call, A> by) {
    return route(Optional.empty(), new Answer.Json(OK, type), by::apply);
  }

  public <A> Route accepts(Class<A> type, Function<Call, A> by) {
    return route(Optional.empty(), new Answer.Json(ACCEPTED, type), by::apply);
  }

  /** JSON that is handed on as it is stored. */
  public Route answersStored(Class<?> type, Function<Call, String> by) {
    return route(Optional.empty(), new Answer.Stored(OK, type), by::apply);
  }

  public Route answersText(String mediaType, Function<Call, String> by) {
    return route(Optional.empty(), new Answer.Text(OK, mediaType), by::apply);
  }

  /** A stream of events; ends when the handler returns. */
  public Route streams(Class<?> type, BiConsumer<Call, EventStream> by) {
    return route(
        Optional.empty(),
        new Answer.Events(OK, type),
        call -> {
          by.accept(call, call.events());
          return "";
        });
  }

  public Route does(Consumer<Call> by) {
    return route(
        Optional.empty(),
        new Answer.Empty(NO_CONTENT),
        call -> {
          by.accept(call);
          return "";
        });
  }

  private Route route(Optional<Class<?>> request, Answer answer, Handler handler) {
    return new Route(method, path, id, summary, access, parameters, request, answer, rate, handler);
  }

  /** A draft that knows its body. */
  public static final class Taking<Q> {

    private final Draft draft;
    private final Class<Q> request;

    private Taking(Draft draft, Class<Q> request) {
      this.draft = draft;
      this.request = request;
    }

    public <A> Route answers(Class<A> type, BiFunction<Call, Q, A> by) {
      return json(OK, type, by);
    }

    public <A> Route creates(Class<A> type, BiFunction<Call, Q, A> by) {
      return json(CREATED, type, by);
    }

    public <A> Route accepts(Class<A> type, BiFunction<Call, Q, A> by) {
      return json(ACCEPTED, type, by);
    }

    public Route does(BiConsumer<Call, Q> by) {
      return draft.route(
          Optional.of(request),
          new Answer.Empty(NO_CONTENT),
          call -> {
            by.accept(call, call.body(request));
            return "";
          });
    }

    private <A> Route json(int status, Class<A> type, BiFunction<Call, Q, A> by) {
      return draft.route(
          Optional.of(request),
          new Answer.Json(status, type),
          call -> by.apply(call, call.body(request)));
    }
  }
}
