package org.signalbox.dsl.run.decide;

import java.util.Comparator;
import java.util.List;
import org.signalbox.trade.Action;
import org.signalbox.trade.OrderCommand;

/** The order in which commands are sent: cancels, protection, sells, buys (rule 25). */
final class CommandOrder {

  private CommandOrder() {}

  static List<OrderCommand> sorted(List<OrderCommand> commands) {
    return commands.stream().sorted(Comparator.comparingInt(CommandOrder::rank)).toList();
  }

  private static int rank(OrderCommand command) {
    return switch (command) {
      case OrderCommand.Cancel _ -> 0;
      case OrderCommand.Amend _, OrderCommand.Tighten _ -> 1;
      case OrderCommand.Replace replace -> replace.order().action() == Action.SELL ? 2 : 3;
      case OrderCommand.Place place -> place.order().action() == Action.SELL ? 2 : 3;
    };
  }
}
