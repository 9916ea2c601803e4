package org.signalbox.dsl.run.decide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.signalbox.dsl.ir.Limit;
import org.signalbox.dsl.ir.Program;
import org.signalbox.dsl.run.Evaluator;
import org.signalbox.dsl.run.Listing;
import org.signalbox.dsl.run.checkpoint.RecordMemory;
import org.signalbox.dsl.run.standing.Account;
import org.signalbox.dsl.run.standing.Stamp;
import org.signalbox.dsl.run.standing.Standing;
import org.signalbox.kernel.Memory;
import org.signalbox.trade.ClosedTrade;
import org.signalbox.trade.Decision;
import org.signalbox.trade.Decision.Suppressed;
import org.signalbox.trade.Fill;
import org.signalbox.trade.Ledger;
import org.signalbox.trade.Order;
import org.signalbox.trade.OrderCommand;
import org.signalbox.trade.Purpose;

/**
 * Decides for a program, instant after instant. Instances hold state and belong to one thread.
 *
 * <p>The order of calls at an instant: the fills and cancellations up to it, then {@link #barEnded}
 * for every traded instrument whose bar ended then, then {@link #decide}, once. Whether a backtest
 * or a live run calls makes no difference.
 */
public final class Decider {

  private final Program program;
  private final Settings settings;
  private final Account account;
  private final Evaluator evaluator;
  private final Map<String, Trader> traders;
  private Optional<String> haltedBy = Optional.empty();
  private Optional<Instant> firstOrder = Optional.empty();

  private Decider(
      Program program,
      Settings settings,
      Account account,
      Evaluator evaluator,
      Map<String, Trader> traders) {
    this.program = program;
    this.settings = settings;
    this.account = account;
    this.evaluator = evaluator;
    this.traders = traders;
  }

  /**
   * Prepares a program to run.
   *
   * @param listings every instrument that the program speaks of, by symbol
   * @param ledger the books from which positions are read
   */
  public static Decider of(
      Program program, Map<String, Listing> listings, Ledger ledger, Settings settings) {
    return new Preparation(program, listings, ledger, settings).decider();
  }

  static Decider prepared(
      Program program,
      Settings settings,
      Account account,
      Evaluator evaluator,
      Map<String, Trader> traders) {
    return new Decider(program, settings, account, evaluator, new TreeMap<>(traders));
  }

  /** What computes the columns that decisions read. */
  public Evaluator evaluator() {
    return evaluator;
  }

  /** The series that the program shows, by label, as readers of an instrument's last decision. */
  public List<Shown> shows(String symbol) {
    return trader(symbol).shows();
  }

  /** A bar of a traded instrument ended; {@code row} is its row in the evaluator's block. */
  public void barEnded(String symbol, int row, long rowsSeen, long end, double close) {
    Trader trader = trader(symbol);
    trader.desk().standing().moveToBar(row, rowsSeen, end, close);
    trader.desk().standing().memories().gather(trader.desk().standing());
    account.mark(symbol, close);
  }

  /** The evaluator is about to go on: keep the last row of an instrument's block readable. */
  public void leaveBlock(String symbol, int lastRow) {
    trader(symbol).desk().standing().leaveBlock(lastRow);
  }

  /** The next instant after this one that the program's text names. */
  public OptionalLong nextClockInstant(long after) {
    return traders.values().stream()
        .map(it -> it.nextClockInstant(after))
        .flatMapToLong(OptionalLong::stream)
        .min();
  }

  /**
   * A split turned each unit of an instrument into several: what is remembered in its old prices is
   * rescaled.
   *
   * @param ratio 4 for a split of one into four
   */
  public void split(String symbol, double ratio) {
    Trader trader = trader(symbol);
    trader.desk().standing().memories().split(ratio);
    trader.protectors().forgetLevels();
  }

  /**
   * Decides at an instant.
   *
   * @param ended the instruments whose bar ended at the instant; those that no bar ended for are
   *     decided only where the text names the instant
   */
  public Decision decide(long instant, Collection<String> ended) {
    List<Trader> active = new ArrayList<>(traders.size());
    List<Suppressed> waiting = new ArrayList<>();
    Optional<Standing> first = Optional.empty();
    for (Trader trader : traders.values()) {
      boolean withBar = ended.contains(trader.symbol());
      if (withBar || trader.isNamed(instant)) {
        trader.begin(withBar, instant);
        if (first.isEmpty()) {
          first = Optional.of(trader.desk().standing());
          account.moveTo(trader.desk().standing().times().date().toEpochDay());
        }
        if (!trader.isQuiet()) {
          active.add(trader);
        }
      } else {
        trader.desk().begin(false);
        if (!ended.isEmpty() && !trader.desk().isIdle()) {
          waiting.addAll(trader.desk().waitingExits(instant));
        }
      }
    }
    first.ifPresent(it -> account.settle(it.now()));
    lookForFirstOrder(instant);
    return active.isEmpty()
        ? new Decision(Instant.ofEpochMilli(instant), List.of(), waiting)
        : decide(instant, active, waiting);
  }

  private void lookForFirstOrder(long instant) {
    if (firstOrder.isEmpty() && traders.values().stream().anyMatch(it -> it.entries().maySend())) {
      firstOrder = Optional.of(Instant.ofEpochMilli(instant));
    }
  }

  private Decision decide(long instant, List<Trader> active, List<Suppressed> waiting) {
    Draft draft = new Draft();
    waiting.forEach(draft::suppress);
    boolean exitAll = look(active);
    for (Trader trader : active) {
      trader.exits().decide(draft);
      if (exitAll) {
        trader.exits().halt(draft, haltedBy.orElse("halt"));
      }
      if (trader.desk().barEnded()) {
        trader.protectors().decide(draft);
      }
    }
    List<OrderCommand> commands = new ArrayList<>();
    if (haltedBy.isEmpty()) {
      enter(active, draft);
    } else {
      active.forEach(it -> commands.addAll(it.desk().cancelEntries("halted")));
    }
    commands.addAll(draft.protection());
    active.forEach(it -> commands.addAll(it.desk().reconcile(draft)));
    active.forEach(it -> it.alerts().look(it.desk().standing()));
    return new Decision(
        Instant.ofEpochMilli(instant), CommandOrder.sorted(commands), draft.suppressed());
  }

  /** Lets the gates look; says whether a halt asks for everything to be closed. */
  private boolean look(List<Trader> active) {
    boolean exitAll = false;
    for (Trader trader : active) {
      Optional<Limit.Halt> halt = trader.desk().gates().look();
      if (halt.isPresent() && haltedBy.isEmpty()) {
        haltedBy = halt.map(Limit::id);
      }
      exitAll |= halt.map(Limit.Halt::exitAll).orElse(false);
    }
    return exitAll;
  }

  private void enter(List<Trader> active, Draft draft) {
    List<Candidate> candidates = new ArrayList<>();
    for (Trader trader : active) {
      candidates.addAll(trader.entries().candidates(draft, trader.exits()));
    }
    if (candidates.isEmpty()) {
      return;
    }
    candidates.sort(Candidate.ORDER);
    List<InstrumentDesk> desks = traders.values().stream().map(Trader::desk).toList();
    Caps caps = new Caps(program.limits(), settings, account, draft, desks);
    candidates.forEach(caps::grant);
  }

  /** Whether a halt has ended the program until a person lets it go on. */
  public boolean isHalted() {
    return haltedBy.isPresent();
  }

  /** A person lets the program go on after a halt. */
  public void release() {
    haltedBy = Optional.empty();
  }

  /**
   * The first instant at which an entry could have been ordered: what it reads had settled, or was
   * known where that is enough.
   */
  public Optional<Instant> firstOrder() {
    return firstOrder;
  }

  /** A fill was booked. */
  public void onFill(Fill fill) {
    account.touch();
    trader(fill.instrument()).filled(fill);
  }

  /** A position became flat. */
  public void onClosed(ClosedTrade trade) {
    Trader trader = trader(trade.instrument());
    Stamp at = trader.closed(trade);
    if (trade.exitReason() == Purpose.STOP_LOSS) {
      account.stoppedOut(at);
    }
  }

  /** An order stopped working without having been filled to its end. */
  public void onCancelled(String symbol, String orderId) {
    trader(symbol).desk().cancelled(orderId);
  }

  /** Whether caps that count fills let an entry fill now. */
  public boolean admits(Order order, int enteredInBar) {
    InstrumentDesk desk = trader(order.instrument()).desk();
    return program.limits().stream()
        .filter(Limit.Cap.class::isInstance)
        .map(Limit.Cap.class::cast)
        .allMatch(cap -> admits(cap, desk, enteredInBar));
  }

  private boolean admits(Limit.Cap cap, InstrumentDesk desk, int enteredInBar) {
    return switch (cap) {
      case Limit.Positions positions ->
          !positions.countedWhenFilled()
              || desk.standing().position().isPresent()
              || account.ledger().openPositions() < desk.gates().most(cap);
      case Limit.OpenEntries open ->
          !open.countedWhenFilled() || openEntries() + enteredInBar < desk.gates().most(cap);
      case Limit.EntriesPer _,
          Limit.ValuePerPosition _,
          Limit.ValuePerSymbol _,
          Limit.ValueInTotal _ ->
          true;
    };
  }

  private int openEntries() {
    return account.ledger().positions().stream().mapToInt(it -> it.entries()).sum();
  }

  /** What became worth saying since the last call, in order. */
  public List<AlertRaised> takeAlerts() {
    if (program.alerts().isEmpty()) {
      return List.of();
    }
    List<AlertRaised> raised = new ArrayList<>();
    traders.values().forEach(it -> raised.addAll(it.alerts().take()));
    return raised;
  }

  /**
   * Passes all that is remembered through a memory: kernels, positions, counts, working orders,
   * pauses, a halt. Call it between two instants, with every block left; the ledger's books are
   * kept by {@link Ledger#state}.
   */
  public void remember(Memory memory) {
    evaluator.remember(memory);
    haltedBy = new RecordMemory(memory).keep(String.class, haltedBy);
    firstOrder = new RecordMemory(memory).keep(Instant.class, firstOrder);
    account.remember(memory);
    traders.values().forEach(it -> it.remember(memory));
  }

  Ledger ledger() {
    return account.ledger();
  }

  /** The last close of a traded instrument; {@code NaN} where there is none. */
  public double price(String symbol) {
    return account.price(symbol);
  }

  /** What the account is worth at the last closes. */
  public double equity() {
    return account.equity();
  }

  /** The gross value of all positions at the last closes. */
  public double held() {
    return account.held();
  }

  private Trader trader(String symbol) {
    Trader trader = traders.get(symbol);
    if (trader == null) {
      throw new IllegalArgumentException("not traded: '" + symbol + "'");
    }
    return trader;
  }
}
