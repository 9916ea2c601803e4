package org.signalbox.dsl.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signalbox.dsl.catalog.BarField;
import org.signalbox.dsl.ir.Lapse;
import org.signalbox.dsl.ir.TimeField;
import org.signalbox.dsl.plan.Node.Result;
import org.signalbox.dsl.plan.Node.Work;

/**
 * All the nodes of a plan; equal work over equal inputs is one node. Instances hold state and
 * belong to one planner.
 */
final class Graph {

  private record Key(Rows rows, Work work, List<Integer> inputs) {}

  private final List<Node> nodes = new ArrayList<>();
  private final Map<Key, Node> shared = new HashMap<>();
  private int slots;

  Result constant(double value) {
    Rows everywhere = Rows.base("");
    return one(add(everywhere, new Work.Constant(value), List.of(), 1));
  }

  Result read(Rows rows, BarField field) {
    return one(add(rows, new Work.Read(field), List.of(), 1));
  }

  Result time(Rows rows, TimeField field, Optional<Lapse> ago) {
    return one(add(rows, new Work.Time(field, ago), List.of(), 1));
  }

  Result compute(Rows rows, Recipe recipe, List<Result> inputs) {
    return one(computeAll(rows, recipe, inputs));
  }

  /** A kernel with all its outputs; over rows "so far" it also learns where a bar is complete. */
  Node computeAll(Rows rows, Recipe recipe, List<Result> inputs) {
    List<Result> all = new ArrayList<>(inputs);
    if (rows.soFar()) {
      all.add(complete(rows));
    }
    int outputs = recipe.make().outputs();
    return add(rows, new Work.Compute(recipe, outputs), all, outputs);
  }

  Result complete(Rows rows) {
    return one(add(rows, new Work.Complete(), List.of(), 1));
  }

  Result align(Result from, Rows to) {
    Rows origin = from.node().rows();
    boolean everywhere = from.node().work() instanceof Work.Constant;
    return everywhere || origin.equals(to)
        ? from
        : one(add(to, new Work.Align(origin), List.of(from), 1));
  }

  /** A node that will read the past of something still to be planned; never shared. */
  Node past(Rows rows, int bars, Optional<Result> start) {
    List<Result> inputs = new ArrayList<>(start.stream().toList());
    if (rows.soFar()) {
      inputs.add(complete(rows));
    }
    return place(rows, new Work.Past(bars, start.isPresent()), inputs, 1);
  }

  private static Result one(Node node) {
    return new Result(node, 0);
  }

  private Node add(Rows rows, Work work, List<Result> inputs, int outputs) {
    Key key = new Key(rows, work, inputs.stream().map(Result::slot).toList());
    Node known = shared.get(key);
    if (known != null) {
      return known;
    }
    Node node = place(rows, work, inputs, outputs);
    shared.put(key, node);
    return node;
  }

  private Node place(Rows rows, Work work, List<Result> inputs, int outputs) {
    Node node = new Node(rows, work, inputs, slots);
    slots += outputs;
    nodes.add(node);
    return node;
  }

  List<Node> nodes() {
    return nodes;
  }

  int slots() {
    return slots;
  }
}
