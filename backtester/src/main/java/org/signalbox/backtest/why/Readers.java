package org.signalbox.backtest.why;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;
import org.signalbox.dsl.explain.why.Probe;
import org.signalbox.dsl.run.decide.Decider;
import org.signalbox.dsl.run.decide.Shown;

/** Reads the probes of one instrument at the last decision. */
record Readers(Map<String, DoubleSupplier> byLabel) implements ToDoubleFunction<Probe> {

  static Readers of(Decider decider, String symbol) {
    List<Shown> shows = decider.shows(symbol);
    Map<String, DoubleSupplier> byLabel = new HashMap<>();
    shows.forEach(it -> byLabel.put(it.label(), it.value()));
    return new Readers(byLabel);
  }

  @Override
  public double applyAsDouble(Probe probe) {
    DoubleSupplier reader = byLabel.get(probe.label());
    if (reader == null) {
      throw new IllegalArgumentException("not shown: '" + probe.label() + "'");
    }
    return reader.getAsDouble();
  }
}
