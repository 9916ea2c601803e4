package org.signalbox.trade.risk;

import java.util.List;

/** The limits that are set for an account or a deployment; all of them hold at once. */
public record RiskLimits(List<Limit> limits) {

  public static final RiskLimits NONE = new RiskLimits(List.of());

  public RiskLimits {
    limits = List.copyOf(limits);
  }

  public static RiskLimits of(Limit... limits) {
    return new RiskLimits(List.of(limits));
  }

  public boolean isEmpty() {
    return limits.isEmpty();
  }
}
