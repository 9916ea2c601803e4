package org.signalbox.kernel;

import java.util.List;

/**
 * Kernels of one value each, every one fed with what the one before answers.
 *
 * <p>Warm-up and settling: the sum of theirs.
 */
public final class Chain implements UnaryKernel {

  private final UnaryKernel[] links;

  public Chain(UnaryKernel... links) {
    this.links = List.of(links).toArray(UnaryKernel[]::new);
  }

  @Override
  public int warmUp(int output) {
    int rows = 0;
    for (UnaryKernel link : links) {
      rows += link.warmUp(0);
    }
    return rows;
  }

  @Override
  public int settling() {
    int rows = 0;
    for (UnaryKernel link : links) {
      rows = Settling.sum(rows, link.settling());
    }
    return rows;
  }

  @Override
  public double next(double value) {
    double result = value;
    for (UnaryKernel link : links) {
      result = link.next(result);
    }
    return result;
  }

  @Override
  public void remember(Memory memory) {
    for (UnaryKernel link : links) {
      link.remember(memory);
    }
  }
}
