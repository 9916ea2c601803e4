package org.signalbox.live.journal;

/** A flat JSON object, made member by member. Instances hold state and belong to one thread. */
final class Json {

  private final StringBuilder text = new StringBuilder("{");

  Json with(String name, Object value) {
    if (text.length() > 1) {
      text.append(',');
    }
    quote(name);
    text.append(':');
    quote(value.toString());
    return this;
  }

  String object() {
    return text + "}";
  }

  private void quote(String value) {
    text.append('"');
    for (int place = 0; place < value.length(); place++) {
      char letter = value.charAt(place);
      switch (letter) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        default -> {
          if (letter < ' ') {
            text.append("\\u%04x".formatted((int) letter));
          } else {
            text.append(letter);
          }
        }
      }
    }
    text.append('"');
  }
}
