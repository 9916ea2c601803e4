package org.signalbox.kernel.trend;

import org.signalbox.kernel.BinaryKernel;
import org.signalbox.kernel.Delay;
import org.signalbox.kernel.Memory;
import org.signalbox.kernel.RowKernel;

/**
 * Ichimoku: middles of ranges over three windows, and a cloud that was known some rows before.
 *
 * <pre>
 *   middle(n)  = (highest(high, n) + lowest(low, n)) / 2
 *   conversion = middle(turning)
 *   base       = middle(standard)
 *   span_a     = (conversion + base) / 2, standard rows ago
 *   span_b     = middle(span), standard rows ago
 *   lagging    = close, which charts draw standard rows back
 * </pre>
 *
 * <p>Inputs: high, low, close. Outputs: conversion, base, span_a, span_b, lagging; each on the row
 * where charts show it for that row, without a look ahead. Unit: price. Warm-up: each window less
 * one row, for the spans {@code standard} more.
 *
 * <p>Source: G. Hosoda, <i>Ichimoku Kinko Hyo</i> (1969).
 */
public final class Ichimoku implements RowKernel {

  private final Middle turning;
  private final Middle standard;
  private final Middle span;
  private final Delay first;
  private final Delay second;

  public Ichimoku(int turning, int standard, int span) {
    this.turning = new Middle(turning);
    this.standard = new Middle(standard);
    this.span = new Middle(span);
    first = new Delay(standard);
    second = new Delay(standard);
  }

  @Override
  public int inputs() {
    return 3;
  }

  @Override
  public int outputs() {
    return 5;
  }

  @Override
  public int warmUp(int output) {
    return switch (output) {
      case 0 -> turning.warmUp(0);
      case 1 -> standard.warmUp(0);
      case 2 -> Math.max(turning.warmUp(0), standard.warmUp(0)) + first.warmUp(0);
      case 3 -> span.warmUp(0) + second.warmUp(0);
      default -> 0;
    };
  }

  @Override
  public void row(double[][] in, double[][] out, int t) {
    double conversion = turning.next(in[0][t], in[1][t]);
    double base = standard.next(in[0][t], in[1][t]);
    out[0][t] = conversion;
    out[1][t] = base;
    out[2][t] = first.next((conversion + base) / 2);
    out[3][t] = second.next(span.next(in[0][t], in[1][t]));
    out[4][t] = in[2][t];
  }

  @Override
  public void remember(Memory memory) {
    for (BinaryKernel middle : new BinaryKernel[] {turning, standard, span}) {
      middle.remember(memory);
    }
    first.remember(memory);
    second.remember(memory);
  }
}
