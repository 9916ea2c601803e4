package org.signalbox.kernel.talib;

import java.util.List;
import org.signalbox.kernel.Kernel;
import org.signalbox.kernel.Memory;
import org.signalbox.kernel.RowKernel;
import org.signalbox.kernel.Settling;

/**
 * A kernel put together from smaller ones, its parts; the formula that joins them has no state.
 *
 * <p>Warm-up: the same for all outputs. Settling: at most the sum of that of the parts.
 */
final class Composite implements RowKernel {

  /** What is computed on a row, several values. */
  @FunctionalInterface
  interface Rows {
    void compute(double[][] in, double[][] out, int t);
  }

  /** What is computed on a row, one value. */
  @FunctionalInterface
  interface Value {
    double at(double[][] in, int t);
  }

  /** Anything that has a state to keep. */
  @FunctionalInterface
  interface State {
    void remember(Memory memory);
  }

  private final int inputs;
  private final int outputs;
  private final int warmUp;
  private final int settling;
  private final Rows rows;
  private final List<State> states;

  private Composite(
      int inputs, int outputs, int warmUp, int settling, Rows rows, List<State> states) {
    this.inputs = inputs;
    this.outputs = outputs;
    this.warmUp = warmUp;
    this.settling = settling;
    this.rows = rows;
    this.states = states;
  }

  /** A kernel of several outputs that recursive parts feed. */
  static Kernel of(int inputs, int outputs, int warmUp, Rows rows, Kernel... parts) {
    int settling = 0;
    for (Kernel part : parts) {
      settling = Settling.sum(settling, part.settling());
    }
    List<State> states = List.of(parts).stream().<State>map(part -> part::remember).toList();
    return new Composite(inputs, outputs, warmUp, settling, rows, states);
  }

  /** A kernel of one output. */
  static Kernel of(int inputs, int warmUp, Value value, Kernel... parts) {
    return of(inputs, 1, warmUp, (in, out, t) -> out[0][t] = value.at(in, t), parts);
  }

  /** A kernel of one output that depends on a window only. */
  static Kernel window(int inputs, int warmUp, Value value, State... states) {
    return settling(0, inputs, warmUp, value, states);
  }

  /** A kernel of one output whose settling is known. */
  static Kernel settling(int rows, int inputs, int warmUp, Value value, State... states) {
    Rows single = (in, out, t) -> out[0][t] = value.at(in, t);
    return new Composite(inputs, 1, warmUp, rows, single, List.of(states));
  }

  @Override
  public int inputs() {
    return inputs;
  }

  @Override
  public int outputs() {
    return outputs;
  }

  @Override
  public int warmUp(int output) {
    return warmUp;
  }

  @Override
  public int settling() {
    return settling;
  }

  @Override
  public void row(double[][] in, double[][] out, int t) {
    rows.compute(in, out, t);
  }

  @Override
  public void remember(Memory memory) {
    for (State state : states) {
      state.remember(memory);
    }
  }
}
