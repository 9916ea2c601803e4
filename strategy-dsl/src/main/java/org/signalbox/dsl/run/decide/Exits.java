package org.signalbox.dsl.run.decide;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.signalbox.dsl.ir.Clause.Moment;
import org.signalbox.dsl.ir.Clause.Trigger;
import org.signalbox.dsl.ir.Limit;
import org.signalbox.trade.Amount;
import org.signalbox.trade.Cause;
import org.signalbox.trade.Effect;
import org.signalbox.trade.Order;
import org.signalbox.trade.Position;
import org.signalbox.trade.Pricing;
import org.signalbox.trade.Protection;
import org.signalbox.trade.Purpose;
import org.signalbox.trade.Sizer;

/** Decides what closes the position of one instrument: exits, square-off, halt. */
final class Exits {

  private static final Moment CLOSE = new Moment.AfterClose(0);

  private final InstrumentDesk desk;
  private final List<ExitRule> rules;
  private final List<Limit.SquareOff> squareOffs;

  Exits(InstrumentDesk desk, List<ExitRule> rules, List<Limit.SquareOff> squareOffs) {
    this.desk = desk;
    this.rules = List.copyOf(rules);
    this.squareOffs = List.copyOf(squareOffs);
  }

  /** Whether no clause that fires now is true. */
  boolean isQuiet(Position position) {
    for (ExitRule rule : rules) {
      if (rule.when().holds(desk.standing()) && applies(rule, position)) {
        return false;
      }
    }
    return true;
  }

  /** How long orders of an exit clause work. */
  Lifetime lifetime(String clause) {
    return rules.stream()
        .filter(it -> it.id().equals(clause))
        .findFirst()
        .map(ExitRule::lifetime)
        .orElse(Lifetime.UNTIL_CANCELLED);
  }

  void decide(Draft draft) {
    for (Limit.SquareOff squareOff : squareOffs) {
      squareOff(squareOff, draft);
    }
    Optional<Position> position = desk.standing().position();
    if (position.isPresent()) {
      for (ExitRule rule : rules) {
        decide(rule, position.get(), draft);
      }
    }
  }

  /** Squaring off at the close itself takes the closing auction, decided before it. */
  private void squareOff(Limit.SquareOff squareOff, Draft draft) {
    boolean inAuction = squareOff.moment().equals(CLOSE);
    Pricing pricing = inAuction ? Pricing.AT_CLOSE : Pricing.MARKET;
    boolean now =
        inAuction ? desk.barEnded() && desk.isTimeFor(pricing) : desk.isAt(squareOff.moment());
    if (now) {
      desk.gates().squareOff();
      desk.standing()
          .position()
          .ifPresent(it ->
              close(
                  draft,
                  it,
                  pricing,
                  new Cause(Purpose.SQUARE_OFF, squareOff.id(), it.tag()),
                  Lifetime.UNTIL_CANCELLED));
    }
  }

  /** Closes the position at the market because the program was halted. */
  void halt(Draft draft, String clause) {
    desk.standing()
        .position()
        .ifPresent(it ->
            close(
                draft,
                it,
                Pricing.MARKET,
                new Cause(Purpose.HALT, clause, it.tag()),
                Lifetime.UNTIL_CANCELLED));
  }

  private void decide(ExitRule rule, Position position, Draft draft) {
    if (!applies(rule, position) || !rule.when().holds(desk.standing())) {
      return;
    }
    Optional<Pricing> pricing = rule.price().at(desk.standing(), position.side().closing());
    if (pricing.isEmpty()) {
      draft.suppress(
          desk.gates().suppressed(rule.id(), "unknown", "the price of the exit is not known"));
      return;
    }
    if (desk.isTimeFor(pricing.get())) {
      want(rule, position, pricing.get(), draft);
    }
  }

  private boolean applies(ExitRule rule, Position position) {
    var clause = rule.clause();
    boolean mine =
        clause.side().map(it -> it == position.side()).orElse(true)
            && clause.target().map(it -> it.equals(desk.standing().symbol())).orElse(true);
    boolean old =
        clause
            .after()
            .map(lapse ->
                desk.standing()
                    .history()
                    .firstEntry()
                    .filter(it -> it.hasPassed(lapse, desk.standing().now()))
                    .isPresent())
            .orElse(true);
    return mine && old && fires(clause.trigger());
  }

  private boolean fires(Trigger trigger) {
    return switch (trigger) {
      case Trigger.BarEnd _ -> desk.barEnded();
      case Trigger.At(var moment) -> desk.isAt(moment);
    };
  }

  private void want(ExitRule rule, Position position, Pricing pricing, Draft draft) {
    boolean whole = rule.clause().fraction() >= 1;
    BigDecimal quantity =
        whole
            ? position.quantity()
            : Sizer.roundedDown(
                position.quantity().multiply(BigDecimal.valueOf(rule.clause().fraction())),
                desk.standing().listing().instrument().lotSize());
    if (quantity.signum() == 0) {
      draft.suppress(desk.gates().suppressed(rule.id(), "size", "the part is less than one lot"));
      return;
    }
    Cause cause = new Cause(Purpose.EXIT, rule.id(), rule.clause().tag().orElse(position.tag()));
    Effect effect = whole ? Effect.CLOSE_ALL : Effect.CLOSE_PART;
    Order order = order(position, pricing, quantity, effect, cause);
    draft.want(new Wish(order, rule.lifetime(), Wish.Frozen.NOTHING));
    if (whole && !rule.price().isPriced()) {
      draft.leave(position.instrument());
    }
  }

  /** Closes a position; only an order without a price frees the slot at once (rule 23). */
  void close(Draft draft, Position position, Pricing pricing, Cause cause, Lifetime lifetime) {
    Order order = order(position, pricing, position.quantity(), Effect.CLOSE_ALL, cause);
    draft.want(new Wish(order, lifetime, Wish.Frozen.NOTHING));
    if (!PriceRule.isPriced(pricing)) {
      draft.leave(position.instrument());
    }
  }

  private Order order(
      Position position, Pricing pricing, BigDecimal quantity, Effect effect, Cause cause) {
    return new Order(
        desk.orderId(cause.clause()),
        position.instrument(),
        position.side().closing(),
        new Amount.Units(quantity),
        pricing,
        effect,
        cause,
        Protection.NONE,
        0,
        desk.at());
  }
}
