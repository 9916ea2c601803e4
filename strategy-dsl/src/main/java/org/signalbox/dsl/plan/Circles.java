package org.signalbox.dsl.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.signalbox.dsl.plan.Node.Result;

/**
 * Groups nodes that lie on a circle through their past and puts the groups in an order in which
 * each finds its inputs done.
 *
 * <p>Source: R. Tarjan, <i>Depth-First Search and Linear Graph Algorithms</i>, SIAM Journal on
 * Computing 1 (1972). It finds a group when all that the group needs has been found, which is the
 * order asked for.
 */
final class Circles {

  private final IdentityHashMap<Node, Integer> index = new IdentityHashMap<>();
  private final IdentityHashMap<Node, Integer> lowest = new IdentityHashMap<>();
  private final IdentityHashMap<Node, Boolean> waiting = new IdentityHashMap<>();
  private final Deque<Node> path = new ArrayDeque<>();
  private final List<List<Node>> groups = new ArrayList<>();

  private Circles() {}

  /** The groups in order; within a group nodes stand in the order of their inputs on one row. */
  static List<List<Node>> inOrder(List<Node> nodes) {
    Circles circles = new Circles();
    nodes.stream().filter(node -> !circles.index.containsKey(node)).forEach(circles::visit);
    return circles.groups.stream().map(Circles::byInputs).toList();
  }

  private void visit(Node node) {
    int place = index.size();
    index.put(node, place);
    lowest.put(node, place);
    path.push(node);
    waiting.put(node, true);
    needs(node)
        .forEach(needed -> {
          if (!index.containsKey(needed)) {
            visit(needed);
            lowest.merge(node, lowest.getOrDefault(needed, place), Math::min);
          } else if (waiting.getOrDefault(needed, false)) {
            lowest.merge(node, index.getOrDefault(needed, place), Math::min);
          }
        });
    if (lowest.getOrDefault(node, place) == place) {
      close(node);
    }
  }

  private void close(Node first) {
    List<Node> group = new ArrayList<>();
    Node node;
    do {
      node = path.pop();
      waiting.put(node, false);
      group.add(node);
    } while (node != first);
    groups.add(group);
  }

  private static Stream<Node> needs(Node node) {
    return Stream.concat(node.inputs().stream(), node.source().map(Result::node).stream());
  }

  private static List<Node> byInputs(List<Node> group) {
    if (group.size() == 1) {
      return group;
    }
    List<Node> ordered = new ArrayList<>();
    IdentityHashMap<Node, Boolean> open = new IdentityHashMap<>();
    group.forEach(node -> open.put(node, true));
    group.forEach(node -> place(node, open, ordered));
    return ordered;
  }

  private static void place(Node node, IdentityHashMap<Node, Boolean> open, List<Node> ordered) {
    if (open.remove(node) != null) {
      node.inputs().forEach(input -> place(input, open, ordered));
      ordered.add(node);
    }
  }
}
