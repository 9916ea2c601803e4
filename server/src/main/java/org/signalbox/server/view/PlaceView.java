package org.signalbox.server.view;

import java.util.Optional;

/**
 * Where in a request something is wrong.
 *
 * @param field a JSON pointer into the body, or the name of a parameter
 * @param line counted from 1
 * @param column counted from 1
 */
public record PlaceView(Optional<String> field, Optional<Integer> line, Optional<Integer> column) {

  /** A place by name. */
  public static PlaceView field(String pointer) {
    return new PlaceView(Optional.of(pointer), Optional.empty(), Optional.empty());
  }

  /** A place in a text. */
  public static PlaceView text(int line, int column) {
    return new PlaceView(Optional.empty(), Optional.of(line), Optional.of(column));
  }
}
