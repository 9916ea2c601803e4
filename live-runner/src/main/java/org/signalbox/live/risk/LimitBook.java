package org.signalbox.live.risk;

import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Limits;
import org.signalbox.live.journal.table.Tables;
import org.signalbox.trade.risk.RiskLimits;

/** The limits of each deployment. */
@FunctionalInterface
public interface LimitBook {

  /** No limits but those that the broker has. */
  LimitBook NONE = (_, _) -> RiskLimits.NONE;

  /** Those that the journal has. */
  LimitBook JOURNAL =
      (tables, deployment) ->
          tables.limits().newest(deployment.id()).map(Limits.Entry::limits).orElse(RiskLimits.NONE);

  /** The limits that its orders have to keep now. */
  RiskLimits of(Tables tables, Deployment deployment);
}
