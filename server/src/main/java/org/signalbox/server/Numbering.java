package org.signalbox.server;

import io.javalin.http.Context;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/** Gives every call a number, under which an answer and the log speak of the same. */
final class Numbering {

  private static final String NUMBER = "signalbox.call";

  private final AtomicLong last;

  /**
   * Numbers calls.
   *
   * @param first differs from start to start, so that numbers do not come again
   */
  Numbering(long first) {
    this.last = new AtomicLong(first);
  }

  void number(Context context) {
    String number = HexFormat.of().toHexDigits(last.incrementAndGet());
    context.attribute(NUMBER, number);
    context.header("X-Request-Id", number);
  }

  static String of(Context context) {
    Object number = context.attribute(NUMBER);
    return String.valueOf(number);
  }
}
