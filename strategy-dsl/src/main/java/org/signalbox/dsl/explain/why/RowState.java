package org.signalbox.dsl.explain.why;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** A row at one decision. */
public record RowState(
    String id,
    String text,
    Shape shape,
    Truth truth,
    List<OperandState> operands,
    List<RowState> rows) {

  public RowState {
    operands = List.copyOf(operands);
    rows = List.copyOf(rows);
  }

  static RowState of(RowOutline outline, ToDoubleFunction<Probe> values) {
    return new RowState(
        outline.id(),
        outline.truth().text(),
        outline.shape(),
        Truth.of(values.applyAsDouble(outline.truth())),
        outline.operands().stream().map(it -> OperandState.of(it, values)).toList(),
        outline.rows().stream().map(it -> of(it, values)).toList());
  }
}
