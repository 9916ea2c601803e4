package org.signalbox.cli.live;

import java.io.Console;
import java.util.Optional;

/** Asks the person at the terminal. */
@FunctionalInterface
interface Prompt {

  Prompt AT_THE_TERMINAL = Prompt::typed;

  /** What the person typed; empty where nobody is there, or says nothing. */
  Optional<String> ask(String question);

  private static Optional<String> typed(String question) {
    return Optional.ofNullable(System.console())
        .filter(Console::isTerminal)
        .flatMap(it -> Optional.ofNullable(it.readLine("%s", question)))
        .map(String::strip);
  }
}
