package org.signalbox.dsl.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.signalbox.dsl.syntax.Clock;
import org.signalbox.dsl.syntax.EntryTerms;
import org.signalbox.dsl.syntax.ExitTerms;
import org.signalbox.dsl.syntax.OrderType;
import org.signalbox.dsl.syntax.Row;
import org.signalbox.dsl.syntax.Rule;
import org.signalbox.dsl.syntax.Side;
import org.signalbox.dsl.syntax.Subject;
import org.signalbox.dsl.syntax.Validity;

/** What opens, changes and closes positions, in words. */
final class Trading {

  private final Words words;
  private final Amounts amounts;
  private final Guarding guarding;
  private final boolean standingSize;

  /**
   * @param standingSize whether a statement of its own says how much entries buy
   */
  Trading(Words words, boolean standingSize) {
    this.words = words;
    this.amounts = new Amounts(words);
    this.guarding = new Guarding(words);
    this.standingSize = standingSize;
  }

  String text(Rule rule) {
    return switch (rule) {
      case Rule.Enter enter -> enter(enter);
      case Rule.Add add ->
          "While a "
              + word(add.side())
              + " position is open, it adds to it"
              + target(add.subject())
              + terms(add.terms())
              + ".";
      case Rule.Exit exit -> exit(exit);
      case Rule.Hold hold ->
          "It holds "
              + amounts.of(hold.size())
              + hold.when().map(this::when).orElse("")
              + hold.tolerance()
                  .map(it -> ", leaving differences of up to " + words.part(it) + " alone")
                  .orElse("")
              + ". A negative amount is a short position.";
      case Rule.Rebalance rebalance -> rebalance(rebalance);
    };
  }

  private String enter(Rule.Enter enter) {
    String open =
        enter.orAdd()
            ? "It opens a " + word(enter.side()) + " position, or adds to an open one"
            : "While it has no " + word(enter.side()) + " position, it opens one";
    return open + target(enter.subject()) + terms(enter.terms()) + ".";
  }

  private static String word(Side side) {
    return side.name().toLowerCase(Locale.ROOT);
  }

  private static String target(Optional<Subject> subject) {
    return subject.map(it -> " in " + Declared.of(it)).orElse("");
  }

  private String terms(EntryTerms terms) {
    List<String> parts = new ArrayList<>();
    parts.add(order(terms.order(), terms.clock()));
    terms.when().map(this::when).ifPresent(parts::add);
    terms.clock().map(Trading::decided).ifPresent(parts::add);
    parts.add(size(terms));
    terms.with().forEach(it -> parts.add(", with its own guard: " + guarding.of(it)));
    parts.add(validity(terms.validity(), terms.order()));
    terms
        .quota()
        .ifPresent(it ->
            parts.add(", at most " + words.part(it.count()) + " times a " + Times.of(it.period())));
    terms
        .preference()
        .ifPresent(it ->
            parts.add(
                ", where not all fit those with the "
                    + it.extreme().name().toLowerCase(Locale.ROOT)
                    + " "
                    + words.part(it.key())
                    + " first"));
    terms.upTo().ifPresent(it -> parts.add(", up to " + words.part(it) + " times"));
    terms.name().ifPresent(it -> parts.add(", and calls this '" + it + "'"));
    return String.join("", parts);
  }

  private String size(EntryTerms terms) {
    return terms
        .size()
        .map(it -> ", buying " + amounts.of(it))
        .orElse(standingSize ? "" : ", using the whole stake");
  }

  private String order(Optional<OrderType> order, Optional<Clock> clock) {
    return order
        .map(this::order)
        .orElse(
            clock.filter(Clock.SessionEdge.class::isInstance).isPresent()
                ? ""
                : " at the next price");
  }

  private String order(OrderType order) {
    return switch (order) {
      case OrderType.Market _ -> " at the next price";
      case OrderType.Next next ->
          next.edge() == Clock.Edge.OPEN ? " at the next price" : " at the next closing auction";
      case OrderType.Limit limit -> " with a limit order at " + words.of(limit.price());
      case OrderType.Stop stop -> " with a stop order at " + words.of(stop.price());
      case OrderType.StopLimit both ->
          " with a stop order at "
              + words.of(both.stop())
              + " that becomes a limit order at "
              + words.of(both.limit());
    };
  }

  private static String decided(Clock clock) {
    return switch (clock) {
      case Clock.SessionEdge edge ->
          ", in the "
              + (edge.edge() == Clock.Edge.OPEN ? "opening" : "closing")
              + " auction, decided at the last decision before it";
      case Clock.At _, Clock.NearEdge _ -> ", decided at " + Times.of(clock) + " only";
    };
  }

  private String when(Row when) {
    return " when " + words.conditions().of(when);
  }

  private String validity(Optional<Validity> validity, Optional<OrderType> order) {
    boolean priced =
        order
            .filter(it ->
                it instanceof OrderType.Limit
                    || it instanceof OrderType.Stop
                    || it instanceof OrderType.StopLimit)
            .isPresent();
    return validity
        .map(this::validity)
        .orElse(
            priced ? "; the order is placed anew at every decision while the condition holds" : "");
  }

  private String validity(Validity validity) {
    return switch (validity) {
      case Validity.For until -> "; the order keeps its price for " + Times.of(until.duration());
      case Validity.Until until -> "; the order keeps its price until " + Times.of(until.clock());
      case Validity.UntilCancelled _ -> "; the order keeps its price until it is cancelled";
      case Validity.While until ->
          "; the order keeps its price while " + words.conditions().of(until.condition());
    };
  }

  private String exit(Rule.Exit exit) {
    String part = exit.percent().map(it -> Words.percent(it) + " of ").orElse("");
    String what =
        switch (exit.scope()) {
          case Rule.Scope.Everything _ -> "every position";
          case Rule.Scope.OfSide side ->
              "the " + word(side.side()) + " position" + target(side.subject());
          case Rule.Scope.OfSubject subject -> "the position in " + Declared.of(subject.subject());
        };
    return "It closes " + part + what + terms(exit.terms()) + ".";
  }

  private String terms(ExitTerms terms) {
    List<String> parts = new ArrayList<>();
    parts.add(order(terms.order(), terms.clock()));
    terms.when().map(this::when).ifPresent(parts::add);
    terms
        .after()
        .ifPresent(it -> parts.add(", once " + Times.of(it) + " have passed since the entry"));
    terms.clock().map(Trading::decided).ifPresent(parts::add);
    parts.add(validity(terms.validity(), terms.order()));
    terms.name().ifPresent(it -> parts.add(", and calls this '" + it + "'"));
    return String.join("", parts);
  }

  private String rebalance(Rule.Rebalance rebalance) {
    String occasion =
        switch (rebalance.occasion()) {
          case Rule.Occasion.Scheduled scheduled -> Words.capital(Times.of(scheduled.schedule()));
          case Rule.Occasion.When when -> "Whenever " + words.conditions().of(when.condition());
        };
    return occasion
        + " it brings the portfolio to these weights: "
        + new Weighing(words).of(rebalance.allocation())
        + ".";
  }
}
