package org.signalbox.kernel.volatility;

import org.signalbox.kernel.Window;
import org.signalbox.kernel.WindowKernel;

/**
 * Ulcer index: the root mean square of the drawdowns within a window.
 *
 * <pre>
 *   drawdown[k] = x[k] / max(x of the window up to k) - 1
 *   ulcer       = sqrt(mean(drawdown^2))
 * </pre>
 *
 * <p>Unit: percent. Warm-up: {@code length - 1} rows. Source: P. G. Martin and B. B. McCann, <i>The
 * Investor's Guide to Fidelity Funds</i> (1989).
 */
public final class UlcerIndex {

  private UlcerIndex() {}

  public static WindowKernel of(int length) {
    return new WindowKernel(length, UlcerIndex::index);
  }

  private static double index(Window window, int length) {
    double highest = window.get(length - 1);
    double squares = 0;
    for (int ago = length - 1; ago >= 0; ago--) {
      highest = Math.max(highest, window.get(ago));
      double drawdown = window.get(ago) / highest - 1;
      squares += drawdown * drawdown;
    }
    return Math.sqrt(squares / length);
  }
}
