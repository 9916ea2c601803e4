package org.signalbox.backtest.venue;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.signalbox.market.BarSeries;
import org.signalbox.market.Instrument;
import org.signalbox.trade.Admission;
import org.signalbox.trade.Ledger;
import org.signalbox.trade.OrderCommand;
import org.signalbox.trade.Position;

/**
 * The venue of one run: a {@link Desk} for each instrument, all booking into one ledger. Instances
 * hold state and belong to one thread.
 *
 * <p>A decision at {@code T} is submitted after the bars that ended at {@code T} were shown and
 * before any later one. A run that is in a hurry keeps the desk of its instrument.
 */
public final class SimulatedVenue {

  private final FillProfile profile;
  private final Ledger ledger;
  private final Map<String, Desk> desks = new TreeMap<>();

  /**
   * Opens a venue.
   *
   * @param instruments those the ledger knows and the run trades
   * @param admission caps that count fills
   */
  public SimulatedVenue(
      FillProfile profile, Ledger ledger, Collection<Instrument> instruments, Admission admission) {
    this.profile = profile;
    this.ledger = ledger;
    for (Instrument instrument : instruments) {
      String symbol = instrument.symbol();
      desks.put(
          symbol, new Desk(instrument, profile, ledger, admission, () -> worthWithout(symbol)));
    }
  }

  /** Opens a venue without caps. */
  public SimulatedVenue(FillProfile profile, Ledger ledger, Collection<Instrument> instruments) {
    this(profile, ledger, instruments, Admission.ALL);
  }

  public FillProfile profile() {
    return profile;
  }

  public Ledger ledger() {
    return ledger;
  }

  /**
   * The desk of an instrument.
   *
   * @throws IllegalArgumentException where the venue does not trade it
   */
  public Desk desk(String symbol) {
    Desk desk = desks.get(symbol);
    if (desk == null) {
      throw new IllegalArgumentException("unknown instrument '%s'".formatted(symbol));
    }
    return desk;
  }

  /** Sends commands, in their order. */
  public void submit(List<OrderCommand> commands) {
    for (OrderCommand command : commands) {
      desk(command.instrument()).submit(command);
    }
  }

  /** What a finished bar did. */
  public List<VenueEvent> onBar(String symbol, BarSeries bars, int row, SessionPart part) {
    return desk(symbol).onBar(bars, row, part);
  }

  /** How many bars would have filled differently had their prices come in the other order. */
  public long ambiguousBars() {
    return desks.values().stream().mapToLong(Desk::ambiguousBars).sum();
  }

  /** What the venue and its ledger hold. */
  public VenueState state() {
    return new VenueState(ledger.state(), desks.values().stream().map(Desk::state).toList());
  }

  /**
   * Goes on from what was written down.
   *
   * @throws IllegalArgumentException where the state is one of other instruments
   */
  public void restore(VenueState state) {
    List<String> found = state.desks().stream().map(VenueState.AtDesk::instrument).toList();
    if (!found.equals(List.copyOf(desks.keySet()))) {
      throw new IllegalArgumentException(
          "the venue trades %s, was the state of one that trades %s"
              .formatted(desks.keySet(), found));
    }
    ledger.restore(state.ledger());
    for (VenueState.AtDesk desk : state.desks()) {
      desk(desk.instrument()).restore(desk);
    }
  }

  /** Cash and the worth of all positions but one, exact but for the marks. */
  private BigDecimal worthWithout(String symbol) {
    BigDecimal worth = ledger.cash().amount();
    for (Position position : ledger.positions()) {
      if (!position.instrument().equals(symbol)) {
        BigDecimal mark = BigDecimal.valueOf(desk(position.instrument()).lastPrice());
        BigDecimal multiplier = ledger.instrument(position.instrument()).multiplier();
        worth = worth.add(position.signedQuantity().multiply(mark).multiply(multiplier));
      }
    }
    return worth;
  }
}
