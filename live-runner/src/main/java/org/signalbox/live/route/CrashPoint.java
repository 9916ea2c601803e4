package org.signalbox.live.route;

/**
 * Named places at which a process can be made to die, so that a test can show that nothing is lost
 * there: {@code -Dcrash=after-claim:2} halts at the second passing of that place.
 */
public final class CrashPoint {

  /** Exit status of a process that was made to die, that of one that was killed. */
  public static final int STATUS = 137;

  private static final String WANTED = System.getProperty("crash", "");
  private static final String NAME = WANTED.split(":", 2)[0];
  private static int left = WANTED.contains(":") ? Integer.parseInt(WANTED.split(":", 2)[1]) : 1;

  private CrashPoint() {}

  /** What is done at a named place. */
  @FunctionalInterface
  public interface Trap {

    /** Does what the system property says. */
    Trap PROCESS = CrashPoint::hit;

    void hit(String name);
  }

  /** Passes a place; does nothing unless the process was started to die here. */
  public static void hit(String name) {
    if (!NAME.isEmpty() && NAME.equals(name)) {
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
