package org.signalbox.assistant.model;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Streams as the three providers send them. */
final class Wire {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Wire() {}

  static String text(Provider protocol, List<String> pieces) {
    return switch (protocol) {
      case OPENAI ->
          events(
              pieces.stream().map(it -> chunk("{\"content\":" + quoted(it) + "}", "null")),
              Stream.of(chunk("{}", "\"stop\""), usage(), "[DONE]"));
      case ANTHROPIC ->
          named(
              List.of(
                  started(),
                  "content_block_start"
                      + " {\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}}"),
              pieces.stream()
                  .map(it ->
                      "content_block_delta"
                          + " {\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":"
                          + quoted(it)
                          + "}}")
                  .toList(),
              ended("end_turn"));
      case OLLAMA ->
          pieces.stream().map(it -> line("{\"content\":" + quoted(it) + "}")).collect(joining())
              + DONE;
    };
  }

  static String call(Provider protocol, String tool, List<String> arguments) {
    return switch (protocol) {
      case OPENAI ->
          events(
              Stream.concat(
                  Stream.of(
                      chunk(
                          "{\"tool_calls\":[{\"index\":0,\"id\":\"c1\",\"type\":\"function\",\"function\":{\"name\":\""
                              + tool
                              + "\",\"arguments\":\"\"}}]}",
                          "null")),
                  arguments.stream()
                      .map(it ->
                          chunk(
                              "{\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":"
                                  + quoted(it)
                                  + "}}]}",
                              "null"))),
              Stream.of(chunk("{}", "\"tool_calls\""), usage(), "[DONE]"));
      case ANTHROPIC ->
          named(
              List.of(
                  started(),
                  "content_block_start"
                      + " {\"index\":0,\"content_block\":{\"type\":\"tool_use\",\"id\":\"c1\",\"name\":\""
                      + tool
                      + "\",\"input\":{}}}"),
              arguments.stream()
                  .map(it ->
                      "content_block_delta"
                          + " {\"index\":0,\"delta\":{\"type\":\"input_json_delta\",\"partial_json\":"
                          + quoted(it)
                          + "}}")
                  .toList(),
              ended("tool_use"));
      case OLLAMA ->
          line(
                  "{\"content\":\"\",\"tool_calls\":[{\"function\":{\"name\":\""
                      + tool
                      + "\",\"arguments\":"
                      + String.join("", arguments)
                      + "}}]}")
              + DONE;
    };
  }

  private static String chunk(String delta, String finish) {
    return "{\"id\":\"x\",\"object\":\"chat.completion.chunk\",\"model\":\"fake\",\"choices\":[{\"index\":0,\"delta\":"
        + delta
        + ",\"finish_reason\":"
        + finish
        + "}]}";
  }

  private static String usage() {
    return "{\"id\":\"x\",\"model\":\"fake\",\"choices\":[],\"usage\":{\"prompt_tokens\":5,\"completion_tokens\":7,\"total_tokens\":12}}";
  }

  private static String events(Stream<String> first, Stream<String> last) {
    return Stream.concat(first, last).map(it -> "data: " + it + "\n\n").collect(joining());
  }

  private static String started() {
    return "message_start"
               + " {\"message\":{\"id\":\"m1\",\"type\":\"message\",\"role\":\"assistant\",\"content\":[],\"model\":\"fake\",\"usage\":{\"input_tokens\":5,\"output_tokens\":1}}}";
  }

  private static List<String> ended(String reason) {
    return List.of(
        "content_block_stop {\"index\":0}",
        "message_delta {\"delta\":{\"stop_reason\":\""
            + reason
            + "\"},\"usage\":{\"output_tokens\":7}}",
        "message_stop {}");
  }

  @SafeVarargs
  private static String named(List<String>... parts) {
    List<String> all = new ArrayList<>();
    for (List<String> part : parts) {
      all.addAll(part);
    }
    return all.stream().map(Wire::namedEvent).collect(joining());
  }

  private static String namedEvent(String event) {
    int space = event.indexOf(' ');
    String name = event.substring(0, space);
    String body = event.substring(space + 2);
    String comma = body.equals("}") ? "" : ",";
    return "event: " + name + "\ndata: {\"type\":\"" + name + "\"" + comma + body + "\n\n";
  }

  private static final String DONE =
      "{\"model\":\"fake\",\"message\":{\"role\":\"assistant\",\"content\":\"\"},\"done\":true,\"done_reason\":\"stop\",\"prompt_eval_count\":5,\"eval_count\":7}\n";

  private static String line(String message) {
    return "{\"model\":\"fake\",\"message\":{\"role\":\"assistant\","
        + message.substring(1)
        + ",\"done\":false}\n";
  }

  private static String quoted(String text) {
    try {
      return JSON.writeValueAsString(text);
    } catch (JsonProcessingException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
