package org.signalbox.assistant.plain;

import java.util.Optional;

/** What later words may point back to. Instances hold state and belong to one reading. */
final class Memory {

  private Optional<Cross> cross = Optional.empty();
  private Optional<Value> subject = Optional.empty();
  private Optional<Value> object = Optional.empty();

  /** One value that crossed another. */
  record Cross(Value left, boolean above, Value right) {

    String text() {
      return text(above);
    }

    /** The same, the other way. */
    String back() {
      return text(!above);
    }

    private String text(boolean up) {
      return left.text() + (up ? " crosses above " : " crosses below ") + right.text();
    }
  }

  void remember(Cross seen) {
    cross = Optional.of(seen);
  }

  void remember(Value left) {
    subject = Optional.of(left);
  }

  void rememberObject(Value right) {
    object = Optional.of(right);
  }

  /** What the last comparison was with: "sell when the close is below it". */
  Optional<Value> object() {
    return object;
  }

  /** The last crossing, which "crosses back" is about. */
  Optional<Cross> cross() {
    return cross;
  }

  /** What the last comparison was about: "above A and below B" speaks of it twice. */
  Optional<Value> subject() {
    return subject;
  }
}
