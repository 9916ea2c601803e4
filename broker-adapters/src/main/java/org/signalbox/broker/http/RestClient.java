package org.signalbox.broker.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends JSON requests to one origin, each of them once. Follows no redirect. May be used by several
 * threads.
 */
public final class RestClient implements AutoCloseable {

  private static final long LARGEST_BODY = 16L * 1024 * 1024;

  private final Origin origin;
  private final Map<String, Secret> headers;
  private final Timeouts timeouts;
  private final HttpClient client;

  /**
   * Makes a client.
   *
   * @param headers sent with every request, shown in no message
   */
  public RestClient(Origin origin, Map<String, Secret> headers, Timeouts timeouts) {
    this.origin = origin;
    this.headers = Map.copyOf(headers);
    this.timeouts = timeouts;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(timeouts.connect())
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
  }

  public HttpReply get(String path) {
    return send(request("GET", path, HttpRequest.BodyPublishers.noBody()));
  }

  public HttpReply delete(String path) {
    return send(request("DELETE", path, HttpRequest.BodyPublishers.noBody()));
  }

  /** Sends a body with {@code POST}, {@code PATCH} or the like. */
  public HttpReply send(String method, String path, String json) {
    return send(request(method, path, HttpRequest.BodyPublishers.ofString(json)));
  }

  private HttpRequest request(String method, String path, HttpRequest.BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(origin.http(path)).timeout(timeouts.answer()).method(method, body);
    request.header("Accept", "application/json");
    if (body.contentLength() > 0) {
      request.header("Content-Type", "application/json");
    }
    headers.forEach((name, secret) -> request.header(name, secret.reveal()));
    return request.build();
  }

  private HttpReply send(HttpRequest request) {
    CompletableFuture<HttpResponse<String>> future =
        client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST_BODY));
    try {
      return answered(future.get(timeouts.whole().toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException late) {
      future.cancel(true);
      return new HttpReply.Unknown("no whole answer within " + timeouts.whole().toMillis() + " ms");
    } catch (ExecutionException failed) {
      return failed(failed.getCause() == null ? failed : failed.getCause());
    } catch (InterruptedException interrupted) {
      future.cancel(true);
      Thread.currentThread().interrupt();
      return new HttpReply.Unknown("interrupted while waiting for the answer");
    }
  }

  private HttpReply answered(HttpResponse<String> response) {
    Map<String, String> heads = new TreeMap<>();
    response
        .headers()
        .map()
        .forEach(
            (name, values) -> heads.put(name.toLowerCase(Locale.ROOT), masked(values.getFirst())));
    return new HttpReply.Answered(response.statusCode(), heads, masked(response.body()));
  }

  /** Only what fails before there is a connection is proof that nothing left. */
  private HttpReply failed(Throwable failure) {
    String cause = masked(described(failure));
    return switch (failure) {
      case HttpConnectTimeoutException _, ConnectException _, UnresolvedAddressException _ ->
          new HttpReply.NotSent(cause);
      case IOException lost when lost.getCause() instanceof UnresolvedAddressException ->
          new HttpReply.NotSent(cause);
      default -> new HttpReply.Unknown(cause);
    };
  }

  private String described(Throwable failure) {
    String kind = failure.getClass().getSimpleName();
    String message = failure.getMessage();
    return "%s: %s%s"
        .formatted(origin.host(), kind, message == null || message.isEmpty() ? "" : ", " + message);
  }

  private String masked(String text) {
    String masked = text;
    for (Secret secret : List.copyOf(headers.values())) {
      masked = secret.maskedIn(masked);
    }
    return masked;
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  @Override
  public String toString() {
    return "RestClient[" + origin.host() + "]";
  }
}
