package org.signalbox.live.journal;

import java.time.Instant;
import java.util.List;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Inputs;
import org.signalbox.trade.Decision;

/**
 * A decision with all that follows from it, to be stored as one.
 *
 * @param fireKey the scheduled time that the decision was made for
 * @param inputs what the session was given since the decision before
 * @param legs what is to be asked of the broker, in the decision's order
 */
public record Intent(
    Deployment deployment,
    String fireKey,
    Decision decision,
    List<Inputs.Input> inputs,
    List<Leg> legs,
    Instant at) {

  public Intent {
    inputs = List.copyOf(inputs);
    legs = List.copyOf(legs);
  }
}
