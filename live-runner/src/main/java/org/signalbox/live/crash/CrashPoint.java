package org.signalbox.live.crash;

import java.util.Locale;

/** The places at which a process can be made to die, in the order of its life. */
public enum CrashPoint {

  /** A migration of a schema has run and is not committed. */
  DURING_MIGRATION,

  /** The lease of a lane was taken, and nothing has been done under it. */
  AFTER_LEASE,

  /** The accounts are attached and the router leads; no session has been taken up. */
  AFTER_LEAD,

  /** A session stands where it was, and hears no bars yet. */
  AFTER_RESTORE,

  /** A decision was made and is not stored. */
  BEFORE_DECIDE,

  /** A decision is stored with its orders, and its session does not know. */
  AFTER_DECIDE,

  /** A request is marked as being sent, and was not. */
  AFTER_CLAIM,

  /** The last instant before a request goes to the broker. */
  BEFORE_SEND,

  /** The broker has answered, and the answer is not stored. */
  AFTER_SEND,

  /** The answer is stored. */
  AFTER_ANSWER,

  /** An execution has come and is not booked. */
  BEFORE_BOOK,

  /** An execution is booked, with what it calls for. */
  AFTER_BOOK,

  /** What happened is taken off the router, and no session has heard of it. */
  BEFORE_TELL,

  /** Events are numbered for those who listen, and the numbers are not committed. */
  DURING_PUBLISH,

  /** The broker's executions were compared with ours, its orders and funds were not. */
  DURING_RECONCILIATION,

  /** The state of a session is about to be stored. */
  BEFORE_CHECKPOINT,

  /** The state of a session is stored. */
  AFTER_CHECKPOINT,

  /** A deployment has ended, and the store does not say so. */
  BEFORE_END,

  /** A node that is stopped has left a lane, and holds its lease still. */
  DURING_SHUTDOWN;

  /** Exit status of a process that was made to die, that of one that was killed. */
  public static final int STATUS = 137;

  private static final String WANTED = System.getProperty("crash", "");
  private static final String NAME = WANTED.split(":", 2)[0];
  private static int left = WANTED.contains(":") ? Integer.parseInt(WANTED.split(":", 2)[1]) : 1;

  private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** What is done at a place. */
  @FunctionalInterface
  public interface Trap {

    /** Does what the system property says. */
    Trap PROCESS = CrashPoint::hit;

    void hit(CrashPoint place);
  }

  /** As the system property calls it: {@code after-claim}. */
  public String label() {
    return label;
  }

  /** Passes the place; does nothing unless the process was started to die here. */
  public void hit() {
    if (NAME.equals(label)) {
      count();
    }
  }

  private static synchronized void count() {
    left--;
    if (left == 0) {
      Runtime.getRuntime().halt(STATUS);
    }
  }
}
