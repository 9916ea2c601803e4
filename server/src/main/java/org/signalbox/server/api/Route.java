package org.signalbox.server.api;

import java.util.List;
import java.util.Optional;

/**
 * One route, declared once.
 *
 * @param path behind the prefix of the API, with parameters in braces: {@code /users/{user}}
 * @param id its name in the OpenAPI document: {@code listUsers}
 * @param summary one sentence without a full stop
 * @param request the record that the body is; empty where there is no body
 * @param rate how often it may be called
 */
public record Route(
    Method method,
    String path,
    String id,
    String summary,
    Access access,
    List<Parameter> parameters,
    Optional<Class<?>> request,
    Answer answer,
    Rate rate,
    Handler handler) {

  /** What carries a call out. */
  @FunctionalInterface
  interface Handler {
    Object handle(Call call);
  }

  /** The methods that are in use. */
  public enum Method {
    GET,
    POST,
    PUT,
    PATCH,
    DELETE;

    /** Whether it changes something. */
    public boolean writes() {
      return this != GET;
    }
  }

  /** What a route answers when all is well. */
  public sealed interface Answer {

    int status();

    /** A record as JSON. */
    record Json(int status, Class<?> type) implements Answer {}

    /** JSON that was made and stored before; the type describes it. */
    record Stored(int status, Class<?> type) implements Answer {}

    /** No body. */
    record Empty(int status) implements Answer {}

    /** Text of another kind. */
    record Text(int status, String mediaType) implements Answer {}

    /** A stream of server-sent events, each with one of these as JSON. */
    record Events(int status, Class<?> type) implements Answer {}
  }

  /** A part of the URL that is no path. */
  public record Parameter(String name, Kind kind, String description) {

    /** How it is written. */
    public enum Kind {
      TEXT,
      COUNT,
      INSTANT
    }
  }

  /** Which bucket of calls a route draws from. */
  public enum Rate {
    /** Usual calls. */
    USUAL,
    /** Calls that cost much: a backtest. */
    HEAVY,
    /** Signing in. */
    SIGN_IN,
    /** Never refused: the kill switch, exits, health. */
    EXEMPT
  }

  public Route {
    parameters = List.copyOf(parameters);
  }

  /**
   * Whether it does something that lasts, so that a repeated call has to be told from a new one.
   */
  public boolean takesKey() {
    return method.writes() && access != Access.ANYONE && access != Access.READ;
  }

  /** The names in braces, in order. */
  public List<String> pathParameters() {
    return java.util.regex.Pattern.compile("\\{(\\w+)}")
        .matcher(path)
        .results()
        .map(it -> it.group(1))
        .toList();
  }

  @Override
  public String toString() {
    return method + " " + path;
  }

  public static Draft get(String path, String id, String summary) {
    return new Draft(Method.GET, path, id, summary).open(Access.READ);
  }

  public static Draft post(String path, String id, String summary) {
    return new Draft(Method.POST, path, id, summary);
  }

  public static Draft put(String path, String id, String summary) {
    return new Draft(Method.PUT, path, id, summary);
  }

  public static Draft patch(String path, String id, String summary) {
    return new Draft(Method.PATCH, path, id, summary);
  }

  public static Draft delete(String path, String id, String summary) {
    return new Draft(Method.DELETE, path, id, summary);
  }
}
