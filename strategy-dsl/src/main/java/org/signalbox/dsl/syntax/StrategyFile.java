package org.signalbox.dsl.syntax;

import java.util.List;
import java.util.Optional;

/**
 * A whole strategy as its author wrote it.
 *
 * @param header {@code signalbox 1}; a text may leave it out and then is of level 1
 * @param body every other statement, in the author's order
 * @param closing the lines of the comments after the last statement
 */
public record StrategyFile(
    Header header,
    Optional<Title> title,
    Optional<Trade> trade,
    List<Statement> body,
    List<String> closing) {

  public StrategyFile {
    body = List.copyOf(body);
    closing = List.copyOf(closing);
  }

  /** The statements of one kind, in the author's order. */
  public <T extends Statement> List<T> all(Class<T> kind) {
    return body.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /**
   * The language level.
   *
   * @param note the lines of the comments that stand before it
   */
  public record Header(int level, List<String> note) {
    public Header {
      Words.requireNote(note);
      note = List.copyOf(note);
    }
  }
}
