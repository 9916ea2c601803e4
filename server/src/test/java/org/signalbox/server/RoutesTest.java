package org.signalbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.signalbox.server.api.Api;
import org.signalbox.server.testing.RunningServer;

/** Holds the document to what the server answers to. */
class RoutesTest {

  private static final Path DOCUMENT = Path.of("..", "docs", "openapi.json");

  private static RunningServer house;

  @BeforeAll
  static void start() {
    house = RunningServer.start();
  }

  @AfterAll
  static void stop() {
    house.close();
  }

  @Test
  void documentIsWhatTheRoutesSay() throws IOException {
    String document = house.anyone().get("/openapi.json").body();
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(DOCUMENT, document);
    }
    assertThat(DOCUMENT).hasContent(document);
  }

  @Test
  void everyDocumentedOperationIsRegisteredAndNoOther() {
    JsonNode paths = house.anyone().get("/openapi.json").json().get("paths");
    Set<String> documented = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      path.getValue()
          .fieldNames()
          .forEachRemaining(method -> documented.add(method.toUpperCase() + " " + path.getKey()));
    }
    Set<String> registered = new TreeSet<>(house.server().registered());
    registered.removeAll(
        Set.of("GET " + Api.PREFIX + "/openapi.json", "GET /metrics", "GET /", "GET /<page>"));
    assertThat(registered).isEqualTo(documented).hasSizeGreaterThan(40);
  }

  @Test
  void namesOfOperationsAreUnique() {
    assertThat(house.server().routes()).extracting(it -> it.id()).doesNotHaveDuplicates();
  }
}
