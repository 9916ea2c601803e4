package org.signalbox.broker.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RestClientTest {

  private static final Secret KEY = Secret.of("hunter2hunter2");

  private interface Use {
    void of(RestClient client) throws IOException;
  }

  private static void serving(HttpHandler handler, Use use) throws IOException {
    InetAddress here = InetAddress.getLoopbackAddress();
    HttpServer server = HttpServer.create(new InetSocketAddress(here, 0), 0);
    server.createContext("/", handler);
    server.start();
    Origin origin = Origin.loopback(server.getAddress().getPort());
    try (RestClient client = new RestClient(origin, Map.of("X-Key", KEY), Timeouts.STANDARD)) {
      use.of(client);
    } finally {
      server.stop(0);
    }
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Test
  void masksTheKeyWhereAHostEchoesIt() throws IOException {
    serving(
        exchange -> {
          String key = exchange.getRequestHeaders().getFirst("X-Key");
          exchange.getResponseHeaders().add("X-Echo", key);
          answer(exchange, 401, "you sent " + key);
        },
        client -> {
          String reply = client.get("/").toString();
          assertThat(reply).contains("you sent ***").doesNotContain(KEY.reveal());
          assertThat(client.toString()).doesNotContain(KEY.reveal());
        });
  }

  @Test
  void sendsABodyWithEveryMethodThatHasOne() throws IOException {
    serving(
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          String type = exchange.getRequestHeaders().getFirst("Content-Type");
          String said = new String(body, StandardCharsets.UTF_8);
          answer(exchange, 200, exchange.getRequestMethod() + " " + type + " " + said);
        },
        client -> {
          HttpReply.Answered reply = (HttpReply.Answered) client.send("PATCH", "/orders/1", "{}");
          assertThat(reply.body()).isEqualTo("PATCH application/json {}");
        });
  }

  @Test
  void followsNoRedirect() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    serving(
        exchange -> {
          asked.incrementAndGet();
          exchange.getResponseHeaders().add("Location", "/elsewhere");
          answer(exchange, 302, "there");
        },
        client -> assertThat(((HttpReply.Answered) client.get("/")).status()).isEqualTo(302));
    assertThat(asked).hasValue(1);
  }

  @Test
  void sendsAnOrderOnceWhereTheAnswerIsLost() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    serving(
        exchange -> {
          asked.incrementAndGet();
          exchange.close();
        },
        client ->
            assertThat(client.send("POST", "/orders", "{}")).isInstanceOf(HttpReply.Unknown.class));
    assertThat(asked).hasValue(1);
  }

  @Test
  void provesThatNothingWasSentWhereNobodyListens() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    try (RestClient client = new RestClient(Origin.loopback(port), Map.of(), Timeouts.STANDARD)) {
      assertThat(client.send("POST", "/orders", "{}")).isInstanceOf(HttpReply.NotSent.class);
    }
  }
}
