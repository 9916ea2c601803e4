package org.signalbox.live.journal.memory;

/** A sequence of numbers. As in a database, what was drawn is not given back. */
final class Numbers {

  private long last;

  long next() {
    return ++last;
  }
}
