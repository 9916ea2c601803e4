package org.signalbox.trade;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.signalbox.market.Instrument;
import org.signalbox.trade.Transaction.Account;
import org.signalbox.trade.Transaction.Kind;
import org.signalbox.trade.Transaction.Posting;

/**
 * The books of one strategy: double entry, exact, moved by fills and corporate actions only.
 * Instances hold state and belong to one thread.
 *
 * <p>Every event becomes one {@link Transaction}, and a transaction that does not balance cannot be
 * made. Each instrument is booked in its own currency.
 */
public final class Ledger {

  private final String currency;
  private final Map<String, Instrument> instruments = new TreeMap<>();
  private final Map<String, Held> open = new TreeMap<>();
  private final Map<Account, BigDecimal> balances = new TreeMap<>();
  private final List<ClosedTrade> trades = new ArrayList<>();
  private final Consumer<Transaction> journal;

  /** Cash of the ledger's currency as a double: read once a bar, written once a transaction. */
  private double homeCash;

  private final Map<String, Double> foreignCash = new TreeMap<>();

  /** An open position with what marking it to market needs. */
  private static final class Held {

    private final String currency;
    private final double multiplier;
    private final Excursion excursion;
    private Position position;
    private double units;

    Held(Position position, Instrument instrument) {
      this(position, instrument, new Excursion(position.firstEntry().doubleValue()));
    }

    Held(Position position, Instrument instrument, Excursion excursion) {
      this.currency = instrument.currency();
      this.multiplier = instrument.multiplier().doubleValue();
      this.excursion = excursion;
      this.position = position;
      become(position);
    }

    void become(Position changed) {
      position = changed;
      units = changed.signedQuantity().doubleValue() * multiplier;
    }
  }

  /** What marks positions to market. */
  public interface Marks {

    /** The price of an instrument, in its own currency. */
    double price(String instrument);

    /** What one unit of a currency is worth in the ledger's. */
    default double rate(String currency) {
      throw new IllegalArgumentException("no exchange rate for '%s'".formatted(currency));
    }
  }

  /**
   * Opens the books.
   *
   * @param instruments every instrument that may be traded
   */
  public Ledger(Money capital, Instant at, Collection<Instrument> instruments) {
    this(capital, at, instruments, transaction -> {});
  }

  /** Opens the books; every transaction is handed to the journal once it is booked. */
  public Ledger(
      Money capital,
      Instant at,
      Collection<Instrument> instruments,
      Consumer<Transaction> journal) {
    this.currency = capital.currency();
    this.journal = journal;
    for (Instrument instrument : instruments) {
      this.instruments.put(instrument.symbol(), instrument);
    }
    book(Bookings.capital(capital, at));
  }

  public String currency() {
    return currency;
  }

  /**
   * Books a fill.
   *
   * @return the trade, where the fill closed a position
   * @throws IllegalArgumentException where the fill would turn a position round: a reversal is two
   *     fills
   */
  public Optional<ClosedTrade> apply(Fill fill) {
    Instrument instrument = instrument(fill.instrument());
    Held held = open.get(fill.instrument());
    if (held == null) {
      open.put(fill.instrument(), new Held(Position.opened(fill), instrument));
      book(Bookings.entry(fill, instrument));
      return Optional.empty();
    }
    if (held.position.side().opening() == fill.action()) {
      held.become(held.position.enlarged(fill));
      book(Bookings.entry(fill, instrument));
      return Optional.empty();
    }
    BigDecimal released = held.position.released(fill.quantity());
    held.become(held.position.reduced(fill));
    book(Bookings.exit(fill, instrument, held.position.side(), released));
    return held.position.isFlat() ? Optional.of(close(held, instrument)) : Optional.empty();
  }

  private ClosedTrade close(Held held, Instrument instrument) {
    open.remove(instrument.symbol());
    ClosedTrade trade =
        ClosedTrade.of(
            held.position, held.excursion, instrument.multiplier(), instrument.currency());
    trades.add(trade);
    return trade;
  }

  /** Pays a cash dividend on what is open; a short position is charged. */
  public void dividend(String symbol, BigDecimal perUnit, Instant at) {
    position(symbol)
        .ifPresent(position ->
            book(
                new Transaction.Draft(instrument(symbol).currency())
                    .move(
                        perUnit
                            .multiply(position.signedQuantity())
                            .multiply(instrument(symbol).multiplier()),
                        Kind.DIVIDENDS,
                        symbol,
                        Kind.CASH,
                        "")
                    .at(at, "dividend " + symbol)));
  }

  /**
   * Turns each unit held into several. What is left below one lot stays in the position.
   *
   * @param ratio {@code 4} for a split of one into four
   */
  public void split(String symbol, BigDecimal ratio) {
    Held held = open.get(symbol);
    if (held != null) {
      held.become(Splits.of(held.position, ratio));
      held.excursion.split(ratio.doubleValue());
    }
  }

  /** Changes the protective rules of an open position, or its initial risk. */
  public void restate(Position position) {
    Held held = open.get(position.instrument());
    if (held != null) {
      held.become(position);
    }
  }

  private void book(Transaction transaction) {
    for (Posting posting : transaction.postings()) {
      Account account = posting.account();
      mirror(account, balances.merge(account, posting.amount(), BigDecimal::add));
    }
    journal.accept(transaction);
  }

  private void mirror(Account account, BigDecimal balance) {
    if (account.kind() == Kind.CASH) {
      if (account.currency().equals(currency)) {
        homeCash = balance.doubleValue();
      } else {
        foreignCash.put(account.currency(), balance.doubleValue());
      }
    }
  }

  /** What is in the books now. */
  public LedgerState state() {
    return new LedgerState(
        open.values().stream()
            .map(held -> new LedgerState.Open(held.position, held.excursion.seen()))
            .toList(),
        balances.entrySet().stream()
            .map(it -> new LedgerState.Balance(it.getKey(), it.getValue()))
            .toList(),
        trades);
  }

  /** Has in the books what was there before, and nothing else; the journal is told nothing. */
  public void restore(LedgerState state) {
    open.clear();
    balances.clear();
    foreignCash.clear();
    trades.clear();
    trades.addAll(state.trades());
    for (LedgerState.Open each : state.open()) {
      String symbol = each.position().instrument();
      Excursion excursion = new Excursion(each.seen());
      open.put(symbol, new Held(each.position(), instrument(symbol), excursion));
    }
    for (LedgerState.Balance each : state.balances()) {
      balances.put(each.account(), each.amount());
      mirror(each.account(), each.amount());
    }
  }

  public Instrument instrument(String symbol) {
    Instrument instrument = instruments.get(symbol);
    if (instrument == null) {
      throw new IllegalArgumentException("unknown instrument '%s'".formatted(symbol));
    }
    return instrument;
  }

  public Optional<Position> position(String symbol) {
    Held held = open.get(symbol);
    return held == null ? Optional.empty() : Optional.of(held.position);
  }

  /** How far the price went since an open position was entered. */
  public Optional<Excursion> excursion(String symbol) {
    Held held = open.get(symbol);
    return held == null ? Optional.empty() : Optional.of(held.excursion);
  }

  /** Open positions in symbol order. */
  public List<Position> positions() {
    return open.values().stream().map(held -> held.position).toList();
  }

  /** How many instruments have an open position. */
  public int openPositions() {
    return open.size();
  }

  /** What has been closed, oldest first. */
  public List<ClosedTrade> trades() {
    return List.copyOf(trades);
  }

  /** Exact cash in the ledger's currency. */
  public Money cash() {
    return new Money(balance(new Account(Kind.CASH, "", currency)), currency);
  }

  public BigDecimal balance(Account account) {
    return balances.getOrDefault(account, BigDecimal.ZERO);
  }

  /** All accounts that were ever posted to, in order. */
  public Map<Account, BigDecimal> balances() {
    return new TreeMap<>(balances);
  }

  /** What everything is worth at these marks, in the ledger's currency. */
  public double equity(Marks marks) {
    double equity = homeCash;
    if (open.isEmpty() && foreignCash.isEmpty()) {
      return equity;
    }
    for (Map.Entry<String, Double> balance : foreignCash.entrySet()) {
      equity += balance.getValue() * rate(balance.getKey(), marks);
    }
    for (Map.Entry<String, Held> entry : open.entrySet()) {
      Held held = entry.getValue();
      equity += held.units * marks.price(entry.getKey()) * rate(held.currency, marks);
    }
    return equity;
  }

  /** The gross value of all open positions at these marks, in the ledger's currency. */
  public double held(Marks marks) {
    double value = 0;
    for (Map.Entry<String, Held> entry : open.entrySet()) {
      Held held = entry.getValue();
      value += Math.abs(held.units) * marks.price(entry.getKey()) * rate(held.currency, marks);
    }
    return value;
  }

  private double rate(String from, Marks marks) {
    return from.equals(currency) ? 1 : marks.rate(from);
  }
}
