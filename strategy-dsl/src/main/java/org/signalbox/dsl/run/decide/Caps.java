package org.signalbox.dsl.run.decide;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.signalbox.dsl.catalog.Unit;
import org.signalbox.dsl.ir.Limit;
import org.signalbox.dsl.run.standing.Account;
import org.signalbox.dsl.run.standing.Standing;
import org.signalbox.market.Instrument;
import org.signalbox.trade.Amount;
import org.signalbox.trade.Order;
import org.signalbox.trade.Position;
import org.signalbox.trade.Size;
import org.signalbox.trade.Sizer;

/**
 * Grants slots and sizes to the candidates of one decision, the preferred ones first. Instances
 * hold state and belong to one decision.
 */
final class Caps {

  private final List<Limit> limits;
  private final Settings settings;
  private final Account account;
  private final Draft draft;
  private final Set<String> occupied = new TreeSet<>();
  private int entries;
  private double exposure;

  Caps(
      List<Limit> limits,
      Settings settings,
      Account account,
      Draft draft,
      Collection<InstrumentDesk> desks) {
    this.limits = limits;
    this.settings = settings;
    this.account = account;
    this.draft = draft;
    desks.forEach(this::occupy);
  }

  private void occupy(InstrumentDesk desk) {
    Standing standing = desk.standing();
    Optional<Position> open = standing.position().filter(_ -> !draft.isLeaving(standing.symbol()));
    open.ifPresent(it -> {
      occupied.add(it.instrument());
      entries += it.entries();
      exposure += worth(it.quantity(), standing.close(), standing.listing().instrument());
    });
    for (WorkingOrder order : desk.workingEntries()) {
      if (order.isKept(order.stays(standing, desk.barEnded())) || !desk.barEnded()) {
        occupied.add(standing.symbol());
        entries++;
      }
    }
  }

  private static double worth(BigDecimal quantity, double price, Instrument instrument) {
    return quantity.doubleValue() * price * instrument.multiplier().doubleValue();
  }

  /** Grants a candidate its order, or says why not. */
  void grant(Candidate candidate) {
    if (candidate.opens() && isFull(candidate)) {
      refuse(candidate, "cap", "no slot is free");
      return;
    }
    Optional<Amount> amount = amount(candidate);
    if (amount.isPresent()) {
      occupied.add(candidate.symbol());
      entries++;
      draft.want(wish(candidate, amount.get()));
    }
  }

  private boolean isFull(Candidate candidate) {
    boolean hasSlot = occupied.contains(candidate.symbol());
    return caps()
        .anyMatch(cap ->
            switch (cap) {
              case Limit.Positions positions ->
                  !positions.countedWhenFilled()
                      && !hasSlot
                      && occupied.size() >= most(cap, candidate);
              case Limit.OpenEntries open ->
                  !open.countedWhenFilled() && entries >= most(cap, candidate);
              case Limit.EntriesPer _,
                  Limit.ValuePerPosition _,
                  Limit.ValuePerSymbol _,
                  Limit.ValueInTotal _ ->
                  false;
            });
  }

  private Stream<Limit.Cap> caps() {
    return limits.stream().filter(Limit.Cap.class::isInstance).map(Limit.Cap.class::cast);
  }

  private static double most(Limit.Cap cap, Candidate candidate) {
    return candidate.desk().gates().most(cap);
  }

  private Optional<Amount> amount(Candidate candidate) {
    Standing standing = candidate.desk().standing();
    Optional<Size> wish = candidate.rule().size().wish(standing, candidate.stopDistance());
    if (wish.isEmpty()) {
      refuse(candidate, "size", "its size is not known");
      return Optional.empty();
    }
    if (settings.sizeAtFill() && wish.get() instanceof Size.Value(BigDecimal amount)) {
      BigDecimal share = Exact.of(amount.doubleValue() / account.equity());
      return Optional.of(new Amount.ShareOfEquity(share));
    }
    return sized(candidate, wish.get());
  }

  private Optional<Amount> sized(Candidate candidate, Size wish) {
    Instrument instrument = candidate.desk().standing().listing().instrument();
    BigDecimal price = Exact.price(candidate.expectedPrice(), instrument);
    Size.Outcome outcome = Sizer.size(wish, instrument, price, funds());
    for (double room : rooms(candidate)) {
      if (outcome instanceof Size.Outcome.Sized(BigDecimal quantity)) {
        outcome = Sizer.capped(quantity, Exact.of(Math.max(0, room)), instrument, price);
      }
    }
    return switch (outcome) {
      case Size.Outcome.Sized(BigDecimal quantity) -> {
        exposure += worth(quantity, candidate.expectedPrice(), instrument);
        yield Optional.of(new Amount.Units(quantity));
      }
      case Size.Outcome.Refused(String reason) -> {
        refuse(candidate, "size", reason);
        yield Optional.empty();
      }
    };
  }

  private Size.Funds funds() {
    return new Size.Funds(
        Exact.of(account.equity()), Exact.of(account.cash()), Exact.of(account.stake()));
  }

  /** How much each cap leaves, in money. */
  private List<Double> rooms(Candidate candidate) {
    Standing standing = candidate.desk().standing();
    double own =
        standing
            .position()
            .map(it -> worth(it.quantity(), standing.close(), standing.listing().instrument()))
            .orElse(0.0);
    boolean joins = !candidate.opens();
    double held = joins ? own : 0;
    double elsewhere = draft.isLeaving(candidate.symbol()) || joins ? exposure : exposure - own;
    return Stream.concat(
            Stream.of(leverage() * account.equity() - elsewhere),
            caps().flatMap(cap -> room(cap, candidate, held, elsewhere).stream()))
        .toList();
  }

  private Optional<Double> room(Limit.Cap cap, Candidate candidate, double held, double elsewhere) {
    return switch (cap) {
      case Limit.ValuePerPosition _, Limit.ValuePerSymbol _ ->
          Optional.of(money(cap, candidate) - held);
      case Limit.ValueInTotal _ -> Optional.of(money(cap, candidate) - elsewhere);
      case Limit.Positions _, Limit.OpenEntries _, Limit.EntriesPer _ -> Optional.empty();
    };
  }

  private double leverage() {
    return limits.stream()
        .filter(Limit.Leverage.class::isInstance)
        .map(it -> ((Limit.Leverage) it).most())
        .findFirst()
        .orElse(1.0);
  }

  private double money(Limit.Cap cap, Candidate candidate) {
    double value = most(cap, candidate);
    return cap.most().type().unit() == Unit.PERCENT ? value * account.equity() : value;
  }

  private Wish wish(Candidate candidate, Amount amount) {
    EntryRule rule = candidate.rule();
    Standing standing = candidate.desk().standing();
    Order order =
        new Order(
            candidate.desk().orderId(rule.id()),
            candidate.symbol(),
            rule.clause().side().opening(),
            amount,
            candidate.pricing(),
            candidate.effect(),
            candidate.cause(),
            candidate.protection(),
            entries,
            candidate.desk().at());
    return new Wish(order, rule.lifetime(), new Wish.Frozen(standing.memories().freeze(standing)));
  }

  private void refuse(Candidate candidate, String gate, String reason) {
    draft.suppress(candidate.desk().gates().suppressed(candidate.rule().id(), gate, reason));
  }
}
