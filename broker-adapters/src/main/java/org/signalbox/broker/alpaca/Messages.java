package org.signalbox.broker.alpaca;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/** What is said to a stream. */
final class Messages {

  private final ObjectNode message = JsonNodeFactory.instance.objectNode();

  private Messages() {}

  static Messages of(String action) {
    Messages messages = new Messages();
    messages.message.put("action", action);
    return messages;
  }

  /** The message with one more object in it. */
  String with(String name, Consumer<ObjectNode> content) {
    content.accept(message.putObject(name));
    return message.toString();
  }

  /** The message with more fields of its own. */
  String with(Consumer<ObjectNode> content) {
    content.accept(message);
    return message.toString();
  }
}
