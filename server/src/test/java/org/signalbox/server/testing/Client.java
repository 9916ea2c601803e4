package org.signalbox.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.signalbox.server.api.Api;
import org.signalbox.server.api.Json;

/** Calls a server as the page does: with cookies and the header of its own. */
public final class Client {

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(cookies)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final int port;

  Client(int port) {
    this.port = port;
  }

  /** What was answered. */
  public record Answer(int status, HttpHeaders headers, String body) {

    /** The JSON of an answer that must have this status. */
    public JsonNode expect(int wanted) {
      assertThat(status).as(body).isEqualTo(wanted);
      return json();
    }

    public JsonNode json() {
      return Json.parse(body.isEmpty() ? "{}" : body, JsonNode.class);
    }

    public String header(String name) {
      return headers.firstValue(name).orElse("");
    }
  }

  public CookieManager cookies() {
    return cookies;
  }

  public Answer get(String path) {
    return send(request(path).GET());
  }

  public Answer post(String path, Object body) {
    return call("POST", path, Json.write(body).getBytes(StandardCharsets.UTF_8));
  }

  public Answer post(String path) {
    return send(request(path).POST(BodyPublishers.noBody()));
  }

  public Answer put(String path, Object body) {
    return call("PUT", path, Json.write(body).getBytes(StandardCharsets.UTF_8));
  }

  public Answer patch(String path, Object body) {
    return call("PATCH", path, Json.write(body).getBytes(StandardCharsets.UTF_8));
  }

  public Answer delete(String path) {
    return send(request(path).DELETE());
  }

  /** Sends bytes as JSON, whatever they are. */
  public Answer call(String method, String path, byte[] body) {
    BodyPublisher publisher =
        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
    return send(request(path).header("Content-Type", "application/json").method(method, publisher));
  }

  /** A request that has all that the page's have. */
  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(uri(path))
        .timeout(Duration.ofSeconds(30))
        .header("X-Signalbox", "1");
  }

  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + Api.PREFIX + path);
  }

  public URI root(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /** Sends a request; of a stream of events only the beginning is awaited. */
  public Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        boolean endless =
            response.headers().firstValue("Content-Type").orElse("").startsWith("text/event");
        String text = endless ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(response.statusCode(), response.headers(), text);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** A stream of events, to be read line by line. */
  public InputStream stream(HttpRequest.Builder request) {
    try {
      HttpResponse<InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
      assertThat(response.statusCode()).isEqualTo(200);
      return response.body();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
