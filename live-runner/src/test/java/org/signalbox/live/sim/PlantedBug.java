package org.signalbox.live.sim;

import java.util.function.UnaryOperator;
import org.signalbox.live.journal.table.Tables;
import org.signalbox.trade.broker.PaperBroker;

/** A mistake that a router, or what is around it, could make. */
enum PlantedBug {
  NONE;

  UnaryOperator<Tables> store(World world) {
    return tables -> tables;
  }

  UnaryOperator<PaperBroker> broker(World world) {
    return broker -> broker;
  }

  String fireKey(String bar, World world) {
    return bar;
  }
}
