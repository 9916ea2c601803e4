package org.signalbox.dsl.syntax;

import java.util.Optional;

/**
 * {@code strategy "Turtle" version "1.2.0"}.
 *
 * @param library whether the text only offers definitions to others
 */
public record Title(Origin origin, boolean library, String name, Optional<String> version) {
  public Title {
    Words.requireText(name);
    version.ifPresent(Words::requireText);
  }
}
