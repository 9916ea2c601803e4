package org.signalbox.backtest.data.check;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What a check found: one finding for each fault, worst first. */
public record Findings(List<Finding> all) {

  public Findings {
    all = List.copyOf(all);
  }

  /** What several looks found, one after the other. */
  public static Findings joined(List<Findings> looks) {
    return new Findings(looks.stream().flatMap(it -> it.all().stream()).toList());
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

    /** Notes a fault; the first place of each kind is kept, and only that is put into words. */
    void add(Fault fault, int line, long instant, Supplier<String> message) {
      Finding first = found.get(fault);
      found.put(
          fault,
          first == null ? new Finding(fault, 1, line, instant, message.get()) : first.onceMore());
    }

    Findings findings() {
      Collection<Finding> inOrder = found.values();
      return new Findings(List.copyOf(inOrder));
    }
  }
}
