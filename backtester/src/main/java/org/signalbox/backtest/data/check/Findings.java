package org.signalbox.backtest.data.check;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a check found: one finding for each fault, worst first. */
public record Findings(List<Finding> all) {

  public Findings {
    all = List.copyOf(all);
  }

  public boolean isClean() {
    return all.isEmpty();
  }

  /** Those that refuse the bars, without the faults that were allowed. */
  public List<Finding> refusals(Set<Fault> allowed) {
    return all.stream()
        .filter(it -> it.fault().refuses() && !allowed.contains(it.fault()))
        .toList();
  }

  /** Collects findings. Instances hold state and belong to one thread. */
  static final class Collector {

    private final Map<Fault, Finding> found = new EnumMap<>(Fault.class);

    /** Notes a fault; the first place of each kind is kept. */
    void add(Fault fault, int line, long instant, String message) {
      found.merge(
          fault,
          new Finding(fault, 1, line, instant, message),
          (first, _) ->
              new Finding(
                  fault, first.count() + 1, first.line(), first.instant(), first.message()));
    }

    Findings findings() {
      Collection<Finding> inOrder = found.values();
      return new Findings(List.copyOf(inOrder));
    }
  }
}
