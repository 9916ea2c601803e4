package org.signalbox.assistant.plain;

import java.util.List;
import org.signalbox.dsl.CompiledStrategy;

/** What came of a request. */
public sealed interface Translation {

  /** All of it was understood, and the compiler accepts it. */
  record Understood(CompiledStrategy strategy) implements Translation {}

  /**
   * A part was not understood, is missing, or could be meant in two ways.
   *
   * @param question what is asked, one clause
   * @param understood what was understood, one clause of the language each
   * @param ways how it could be said
   */
  record Unclear(String question, List<String> understood, List<String> ways)
      implements Translation {
    public Unclear {
      understood = List.copyOf(understood);
      ways = List.copyOf(ways);
    }
  }
}
