package org.signalbox.dsl.text;

import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;

/** Gives up at the first fault without a word: a second, careful reading tells what it was. */
final class FirstFault extends BailErrorStrategy {

  @Override
  public void reportError(Parser parser, RecognitionException fault) {
    // ANTLR would print kinds of fault that it does not know to standard error.
  }
}
