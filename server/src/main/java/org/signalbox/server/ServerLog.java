package org.signalbox.server;

/** Where the server says what it did. It hands over nothing secret and no text of a caller's. */
public interface ServerLog {

  /** Keeps nothing. */
  ServerLog NONE =
      new ServerLog() {
        @Override
        public void called(String line) {}

        @Override
        public void failed(String call, Throwable fault) {}
      };

  /** A call was answered: method, route, status, milliseconds, number. */
  void called(String line);

  /**
   * A call met a fault of ours.
   *
   * @param call its number
   */
  void failed(String call, Throwable fault);
}
