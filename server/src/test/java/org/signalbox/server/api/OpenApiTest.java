package org.signalbox.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.signalbox.server.route.AllRoutes;

class OpenApiTest {

  private static final Path DOCUMENT = Path.of("..", "docs", "openapi.json");

  @Test
  void documentIsWhatTheRoutesSay() throws IOException {
    String document = OpenApi.of(Api.PREFIX, AllRoutes.list());
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(DOCUMENT, document);
    }
    assertThat(DOCUMENT).hasContent(document);
  }
}
