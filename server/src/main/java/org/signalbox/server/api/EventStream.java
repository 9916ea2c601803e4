package org.signalbox.server.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

  /** Bytes as they are sent: written once, however many clients they go to. */
  public static final class Frame {

    private final byte[] bytes;

    private Frame(String text) {
      this.bytes = text.getBytes(StandardCharsets.UTF_8);
    }

    /** An event under its number, its JSON already written. */
    public static Frame of(String number, String kind, String json) {
      return new Frame("id: " + number + "\nevent: " + kind + "\ndata: " + json + "\n\n");
    }
  }

  private static final Frame BEAT = new Frame(": \n\n");

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
    write(List.of(Frame.of(number, kind, Json.write(data))));
  }

  /** Sends events that are written already. */
  public void send(List<Frame> frames) {
    write(frames);
  }

  /** Shows the client, and whatever stands between, that the line is alive. */
  public void beat() {
    write(List.of(BEAT));
  }

  private void write(List<Frame> frames) {
    try {
      begin();
      OutputStream out = response.getOutputStream();
      for (Frame frame : frames) {
        out.write(frame.bytes);
      }
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
