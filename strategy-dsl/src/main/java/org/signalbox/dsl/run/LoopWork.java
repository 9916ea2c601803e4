package org.signalbox.dsl.run;

import java.util.List;
import java.util.Optional;
import org.signalbox.kernel.Memory;
import org.signalbox.kernel.operator.Provisional;

/** Steps that read each other's past, row by row. Instances hold state and belong to one thread. */
final class LoopWork implements Work {

  private final List<Work> body;
  private final List<RecallWork> recalls;
  private final Optional<double[]> completion;
  private final Provisional provisional;

  LoopWork(
      List<Work> body,
      List<RecallWork> recalls,
      Optional<double[]> completion,
      Provisional provisional) {
    this.body = body;
    this.recalls = recalls;
    this.completion = completion;
    this.provisional = provisional;
  }

  @Override
  public void run(int from, int to) {
    for (int row = from; row < to; row++) {
      if (completion.isPresent()) {
        provisional.before(this::rememberBody, completion.get()[row]);
      }
      for (Work work : body) {
        work.run(row, row + 1);
      }
      for (RecallWork recall : recalls) {
        recall.keep(row);
      }
    }
  }

  private void rememberBody(Memory memory) {
    body.forEach(it -> it.remember(memory));
  }

  @Override
  public void remember(Memory memory) {
    rememberBody(memory);
    provisional.remember(memory);
  }
}
