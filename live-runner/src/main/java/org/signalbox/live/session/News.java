package org.signalbox.live.session;

import java.util.List;
import java.util.Optional;
import org.signalbox.live.route.Happening;
import org.signalbox.trade.Fill;

/** What happened to a deployment's orders, as its session needs to know it. */
sealed interface News {

  String symbol();

  /**
   * An execution was booked.
   *
   * @param seq its number among all fills; zero where it does not matter
   */
  record Filled(long seq, Fill fill) implements News {
    @Override
    public String symbol() {
      return fill.instrument();
    }
  }

  /** An order works no longer and was not filled whole. */
  record Ended(String symbol, String order) implements News {

    /** As it is noted among the inputs. */
    String text() {
      return symbol + " " + order;
    }

    static Ended parse(String text) {
      int blank = text.indexOf(' ');
      return new Ended(text.substring(0, blank), text.substring(blank + 1));
    }
  }

  static List<News> of(List<Happening> happenings) {
    return happenings.stream().flatMap(it -> of(it).stream()).toList();
  }

  private static Optional<News> of(Happening happening) {
    return switch (happening) {
      case Happening.Filled(_, var entry) -> Optional.of(new Filled(entry.seq(), entry.fill()));
      case Happening.Ended(_, var order) ->
          Optional.of(new Ended(order.instrument(), order.order().id()));
      case Happening.Alert _ -> Optional.empty();
    };
  }
}
