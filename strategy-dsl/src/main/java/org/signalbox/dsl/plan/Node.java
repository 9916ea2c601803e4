package org.signalbox.dsl.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signalbox.dsl.catalog.BarField;
import org.signalbox.dsl.ir.Lapse;
import org.signalbox.dsl.ir.TimeField;
import org.signalbox.kernel.Kernel;

/**
 * A step that has no place in the order yet. Instances are told apart by identity; the source of a
 * {@link Work.Past} is set once it is planned, which is what lets definitions refer to themselves.
 */
final class Node {

  /** What a node does. */
  sealed interface Work {

    record Constant(double value) implements Work {}

    record Read(BarField field) implements Work {}

    record Time(TimeField field, Optional<Lapse> ago) implements Work {}

    record Complete() implements Work {}

    record Compute(Recipe recipe, int outputs) implements Work {}

    record Align(Rows from) implements Work {}

    /**
     * The source's value {@code bars} rows ago, 0 for the last known; the first input may start.
     */
    record Past(int bars, boolean started) implements Work {}
  }

  private final Rows rows;
  private final Work work;
  private final List<Node> inputs;
  private final List<Integer> inputSlots;
  private final int firstSlot;
  private final WarmUp warmUp;
  private @Nullable Result source;

  /** One output of a node. */
  record Result(Node node, int output) {

    int slot() {
      return node.firstSlot + output;
    }

    WarmUp warmUp() {
      return node.warmUp(output);
    }
  }

  Node(Rows rows, Work work, List<Result> inputs, int firstSlot) {
    this.rows = rows;
    this.work = work;
    this.inputs = inputs.stream().map(Result::node).distinct().toList();
    this.inputSlots = inputs.stream().map(Result::slot).toList();
    this.firstSlot = firstSlot;
    this.warmUp = WarmUp.of(inputs.stream().map(Result::warmUp));
  }

  Rows rows() {
    return rows;
  }

  Work work() {
    return work;
  }

  List<Node> inputs() {
    return inputs;
  }

  List<Integer> inputSlots() {
    return inputSlots;
  }

  int firstSlot() {
    return firstSlot;
  }

  void readPastOf(Result planned) {
    source = planned;
  }

  Optional<Result> source() {
    return Optional.ofNullable(source);
  }

  /** Whether it reads nothing but its own past. */
  boolean readsItself() {
    return source != null && source.node() == this;
  }

  private WarmUp warmUp(int output) {
    if (!(work instanceof Work.Compute(Recipe recipe, _))) {
      return warmUp;
    }
    Kernel kernel = recipe.make();
    int settling = kernel.settling();
    return warmUp.plus(rows, kernel.warmUp(output), settling == Kernel.NEVER ? 0 : settling);
  }
}
