package org.signalbox.broker.http;

/** A stream that will not be served however often it comes: a person has to do something. */
public final class StreamRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String reason;

  public StreamRefusedException(String reason) {
    super(reason);
    this.reason = reason;
  }

  public String reason() {
    return reason;
  }
}
