package org.signalbox.dsl.run;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signalbox.dsl.plan.Rows;
import org.signalbox.dsl.plan.Step;
import org.signalbox.dsl.run.rows.Block;
import org.signalbox.dsl.run.rows.SessionTimes;
import org.signalbox.kernel.Kernel;
import org.signalbox.kernel.operator.Peek;
import org.signalbox.kernel.operator.Provisional;
import org.signalbox.market.Timeframe;

/** Makes the steps of a plan ready to run over given blocks and slots. */
final class Works {

  private final Map<String, Listing> listings;
  private final Map<Rows, Block> blocks;
  private final double[][] slots;

  Works(Map<String, Listing> listings, Map<Rows, Block> blocks, double[][] slots) {
    this.listings = listings;
    this.blocks = blocks;
    this.slots = slots;
  }

  Work of(Step step) {
    return switch (step) {
      case Step.Read read ->
          new ReadWork(
              block(read.rows()),
              times(read.rows()),
              timeframe(read.rows()).barsPerYear(listing(read.rows()).calendar()),
              read.field(),
              slots[read.output()]);
      case Step.Time time ->
          new TimeWork(
              block(time.rows()),
              times(time.rows()),
              time.field(),
              time.ago(),
              timeframe(time.rows()).isIntraday(),
              slots[time.output()]);
      case Step.Complete complete ->
          new CompletionWork(block(complete.rows()), slots[complete.output()]);
      case Step.Compute compute -> compute(compute);
      case Step.Align align ->
          new AlignWork(
              block(align.from()),
              block(align.rows()),
              slots[align.input()],
              slots[align.output()]);
      case Step.Loop loop -> loop(loop);
      case Step.Recall recall -> recall(recall);
    };
  }

  private Work compute(Step.Compute compute) {
    Kernel kernel = compute.recipe().make();
    return kernelWork(compute, compute.rows().soFar() ? new Peek(kernel) : kernel);
  }

  private Work kernelWork(Step.Compute compute, Kernel kernel) {
    return new KernelWork(kernel, columns(compute.inputs()), columns(compute.outputs()));
  }

  /** In a loop the loop itself forgets provisional rows, so kernels need not. */
  private Work loop(Step.Loop loop) {
    List<Work> body =
        loop.body().stream()
            .map(step ->
                step instanceof Step.Compute compute
                    ? kernelWork(compute, compute.recipe().make())
                    : of(step))
            .toList();
    List<RecallWork> recalls =
        body.stream().filter(RecallWork.class::isInstance).map(RecallWork.class::cast).toList();
    Optional<double[]> completion = loop.complete().map(slot -> slots[slot]);
    return new LoopWork(body, recalls, completion, new Provisional());
  }

  private Work recall(Step.Recall recall) {
    double[] start = recall.start().map(slot -> slots[slot]).orElseGet(this::unknown);
    return new RecallWork(recall.bars(), slots[recall.source()], start, slots[recall.output()]);
  }

  private double[] unknown() {
    double[] column = new double[slots[0].length];
    Arrays.fill(column, Double.NaN);
    return column;
  }

  private double[][] columns(List<Integer> numbers) {
    return numbers.stream().map(slot -> slots[slot]).toArray(double[][]::new);
  }

  private Block block(Rows rows) {
    Block block = blocks.get(rows);
    if (block == null) {
      throw new IllegalArgumentException("the plan has no rows " + rows);
    }
    return block;
  }

  private SessionTimes times(Rows rows) {
    return new SessionTimes(listing(rows).calendar());
  }

  private Timeframe timeframe(Rows rows) {
    return rows.timeframe().orElseGet(() -> listing(rows).base());
  }

  private Listing listing(Rows rows) {
    return listing(listings, rows);
  }

  static Listing listing(Map<String, Listing> listings, Rows rows) {
    Listing listing = listings.get(rows.symbol());
    if (listing == null) {
      throw new IllegalArgumentException("no such instrument: '" + rows.symbol() + "'");
    }
    return listing;
  }
}
