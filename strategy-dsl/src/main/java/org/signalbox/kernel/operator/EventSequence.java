package org.signalbox.kernel.operator;

import java.util.Arrays;
import org.signalbox.kernel.Kernel;
import org.signalbox.kernel.Memory;

/**
 * Events in order, each within its time after the one before.
 *
 * <p>One automaton, at most one step a row. While the second step is awaited a new first one starts
 * again from there. A step that comes too late ends the attempt, and the same row may begin the
 * next one. True on the row of the last step, after which all begins anew; not known where the step
 * that is awaited is not.
 *
 * <p>Inputs: the conditions of all steps, then a clock for each step, then the values to capture.
 * Outputs: whether the last step matched, then what each captured value was when its step did, NaN
 * before.
 */
public final class EventSequence implements Kernel {

  private final double[] limits;
  private final int[] captureSteps;
  private final double[] since;
  private final double[] captured;
  private int awaited;

  /**
   * Builds a sequence that waits for its first step.
   *
   * @param limits how much clock may pass from the step before to each step; infinite for any time;
   *     the first is not looked at
   * @param captureSteps the step whose match captures each value
   */
  public EventSequence(double[] limits, int[] captureSteps) {
    this.limits = limits.clone();
    this.captureSteps = captureSteps.clone();
    this.since = new double[limits.length];
    this.captured = new double[captureSteps.length];
    Arrays.fill(captured, Double.NaN);
  }

  @Override
  public int inputs() {
    return 2 * limits.length + captureSteps.length;
  }

  @Override
  public int outputs() {
    return 1 + captureSteps.length;
  }

  @Override
  public int warmUp(int output) {
    return 0;
  }

  @Override
  public void advance(double[][] in, double[][] out, int from, int to) {
    for (int t = from; t < to; t++) {
      out[0][t] = step(in, t);
      for (int i = 0; i < captured.length; i++) {
        out[1 + i][t] = captured[i];
      }
    }
  }

  private double step(double[][] in, int t) {
    int steps = limits.length;
    if (awaited > 0 && in[steps + awaited][t] - since[awaited] > limits[awaited]) {
      awaited = 0;
    }
    double condition = in[awaited][t];
    if (condition == 1) {
      match(awaited, in, t);
      awaited++;
    } else if (awaited == 1 && in[0][t] == 1) {
      match(0, in, t);
    }
    if (awaited == steps) {
      awaited = 0;
      return 1;
    }
    return Double.isNaN(condition) ? condition : 0;
  }

  private void match(int step, double[][] in, int t) {
    int steps = limits.length;
    if (step + 1 < steps) {
      since[step + 1] = in[steps + step + 1][t];
    }
    for (int i = 0; i < captured.length; i++) {
      if (captureSteps[i] == step) {
        captured[i] = in[2 * steps + i][t];
      }
    }
  }

  @Override
  public void remember(Memory memory) {
    awaited = memory.keep(awaited);
    memory.keep(since);
    memory.keep(captured);
  }
}
