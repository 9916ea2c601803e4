package org.signalbox.server.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Server-sent events to one client, in order. Instances hold state and belong to the thread that
 * carries out the call.
 */
public final class EventStream {

  /** The client went away: nobody's fault. */
  public static final class Gone extends RuntimeException {

    Gone(IOException cause) {
      super(cause);
    }
  }

  private final HttpServletResponse response;
  private final Optional<String> lastSeen;
  private boolean begun;

  EventStream(HttpServletResponse response, Optional<String> lastSeen) {
    this.response = response;
    this.lastSeen = lastSeen;
  }

  /** Under which number the client has the last event, where it was here before. */
  public Optional<String> lastSeen() {
    return lastSeen;
  }

  /** Sends an event under its number. */
  public void send(String number, String kind, Object data) {
    sendWritten(number, kind, Json.write(data));
  }

  /** Sends an event whose JSON is already written. */
  public void sendWritten(String number, String kind, String json) {
    write("id: " + number + "\nevent: " + kind + "\ndata: " + json + "\n\n");
  }

  /** Shows the client, and whatever stands between, that the line is alive. */
  public void beat() {
    write(": \n\n");
  }

  private void write(String text) {
    try {
      begin();
      OutputStream out = response.getOutputStream();
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException gone) {
      throw new Gone(gone);
    }
  }

  /** Until the first event a refusal can still be answered as one. */
  private void begin() {
    if (!begun) {
      begun = true;
      response.setStatus(HttpServletResponse.SC_OK);
      response.setContentType("text/event-stream");
      response.setCharacterEncoding("utf-8");
      response.setHeader("X-Accel-Buffering", "no");
    }
  }
}
