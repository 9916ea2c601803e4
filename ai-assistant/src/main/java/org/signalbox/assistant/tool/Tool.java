package org.signalbox.assistant.tool;

import java.util.Optional;
import org.signalbox.dsl.CompiledStrategy;

/**
 * One thing that a model may ask for.
 *
 * @param parameter the only argument, a text; empty where the tool takes none
 */
record Tool(String name, String description, Optional<String> parameter, Work work) {

  /** What a tool does with its argument. */
  @FunctionalInterface
  interface Work {
    Outcome of(String argument);
  }

  /**
   * What a tool came to.
   *
   * @param text for the model
   * @param gist for the person, one line
   * @param accepted the strategy of the argument, where it was one that the compiler accepts
   */
  record Outcome(String text, String gist, Optional<CompiledStrategy> accepted) {

    static Outcome of(String text, String gist) {
      return new Outcome(text, gist, Optional.empty());
    }
  }
}
