package org.signalbox.live.risk;

import org.signalbox.live.journal.table.Deployment;
import org.signalbox.trade.risk.RiskLimits;

/** The limits of each deployment. */
@FunctionalInterface
public interface LimitBook {

  /** No limits but those that the broker has. */
  LimitBook NONE = deployment -> RiskLimits.NONE;

  /** The limits that its orders have to keep. */
  RiskLimits of(Deployment deployment);
}
