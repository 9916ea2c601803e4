package org.signalbox.dsl.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.signalbox.dsl.plan.Node.Result;
import org.signalbox.dsl.plan.Node.Work;

/** Puts nodes in order and makes steps of them. */
final class Layout {

  private final SequencedMap<Integer, Double> constants = new LinkedHashMap<>();
  private final List<Step> steps = new ArrayList<>();
  private final Graph graph;

  private Layout(Graph graph) {
    this.graph = graph;
  }

  static Plan of(Graph graph) {
    Layout layout = new Layout(graph);
    List<List<Node>> groups = Circles.inOrder(graph.nodes());
    groups.forEach(layout::add);
    List<Rows> rows = layout.steps.stream().map(Step::rows).distinct().toList();
    return new Plan(rows, layout.steps, graph.slots(), layout.constants);
  }

  private void add(List<Node> group) {
    Node first = group.getFirst();
    if (group.size() == 1 && !first.readsItself()) {
      single(first);
    } else {
      List<Step> body = group.stream().map(Layout::inLoop).toList();
      steps.add(new Step.Loop(first.rows(), body, complete(first.rows())));
    }
  }

  private void single(Node node) {
    if (node.work() instanceof Work.Constant(double value)) {
      constants.put(node.firstSlot(), value);
    } else {
      steps.add(step(node, false));
    }
  }

  private Optional<Integer> complete(Rows rows) {
    return rows.soFar() ? Optional.of(graph.complete(rows).slot()) : Optional.empty();
  }

  private static Step inLoop(Node node) {
    return step(node, true);
  }

  private static Step step(Node node, boolean inLoop) {
    Rows rows = node.rows();
    int output = node.firstSlot();
    return switch (node.work()) {
      case Work.Constant _ -> throw new IllegalStateException("a constant is not computed");
      case Work.Read(var field) -> new Step.Read(rows, field, output);
      case Work.Time(var field, var ago) -> new Step.Time(rows, field, ago, output);
      case Work.Complete() -> new Step.Complete(rows, output);
      case Work.Compute(Recipe recipe, int outputs) ->
          new Step.Compute(
              rows,
              recipe,
              node.inputSlots(),
              IntStream.range(output, output + outputs).boxed().toList());
      case Work.Align(Rows from) ->
          new Step.Align(from, rows, node.inputSlots().getFirst(), output);
      case Work.Past(int bars, boolean started) ->
          inLoop ? recall(node, bars, started) : delay(node, bars, started);
    };
  }

  private static Step recall(Node node, int bars, boolean started) {
    return new Step.Recall(
        node.rows(),
        node.source().map(Result::slot).orElseThrow(),
        bars,
        node.inputSlots().stream().limit(started ? 1 : 0).findFirst(),
        node.firstSlot());
  }

  /** The past of something outside the circle is an ordinary delay. */
  private static Step delay(Node node, int bars, boolean started) {
    List<Integer> inputs = new ArrayList<>();
    inputs.add(node.source().map(Result::slot).orElseThrow());
    inputs.addAll(node.inputSlots());
    return new Step.Compute(
        node.rows(), new Recipe.Late(bars, started), inputs, List.of(node.firstSlot()));
  }
}
