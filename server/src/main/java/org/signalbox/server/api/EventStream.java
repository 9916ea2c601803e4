package org.signalbox.server.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/**
 * Server-sent events to one client, in order. Instances belong to the thread that carries out the
 * call.
 */
public final class EventStream {

  /** The client went away: nobody's fault. */
  public static final class Gone extends RuntimeException {

    Gone(IOException cause) {
      super(cause);
    }
  }

  private final OutputStream out;
  private final OptionalLong lastSeen;

  EventStream(OutputStream out, OptionalLong lastSeen) {
    this.out = out;
    this.lastSeen = lastSeen;
  }

  /** The number of the last event that the client has, where it was here before. */
  public OptionalLong lastSeen() {
    return lastSeen;
  }

  /** Sends an event under its number. */
  public void send(long number, String kind, Object data) {
    sendWritten(number, kind, Json.write(data));
  }

  /** Sends an event whose JSON is already written. */
  public void sendWritten(long number, String kind, String json) {
    write("id: " + number + "\nevent: " + kind + "\ndata: " + json + "\n\n");
  }

  /** Shows the client, and whatever stands between, that the line is alive. */
  public void beat() {
    write(": \n\n");
  }

  private void write(String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException gone) {
      throw new Gone(gone);
    }
  }
}
