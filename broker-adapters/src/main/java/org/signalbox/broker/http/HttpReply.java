package org.signalbox.broker.http;

import java.util.Map;
import java.util.Optional;

/** What came of one request. */
public sealed interface HttpReply {

  /**
   * A whole answer arrived.
   *
   * @param headers by name in lower case, the first value of each
   */
  record Answered(int status, Map<String, String> headers, String body) implements HttpReply {

    public Answered {
      headers = Map.copyOf(headers);
    }

    public boolean isOk() {
      return status >= 200 && status < 300;
    }

    public Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name));
    }

    /** Whether the body says that it is JSON. */
    public boolean isJson() {
      return header("content-type").map(it -> it.contains("json")).orElse(false);
    }
  }

  /** The request provably never reached the host. */
  record NotSent(String cause) implements HttpReply {}

  /** The request may have been served; no answer tells. */
  record Unknown(String cause) implements HttpReply {}
}
