package org.signalbox.kernel;

/** How long a seed is felt. */
public final class Settling {

  private static final double FELT = 1e-6;

  private Settling() {}

  /** Rows until {@code retained} to that power is below 1e-6. */
  public static int of(double retained) {
    if (retained <= 0) {
      return 0;
    }
    return retained >= 1 ? Kernel.NEVER : rows(StrictMath.log(FELT) / StrictMath.log(retained));
  }

  /** The settling of kernels that feed one another. */
  public static int sum(int... rows) {
    double total = 0;
    for (int each : rows) {
      total += each;
    }
    return rows(total);
  }

  private static int rows(double exact) {
    return exact >= Kernel.NEVER ? Kernel.NEVER : (int) Math.ceil(exact);
  }
}
