package org.signalbox.broker.paper;

import java.time.Instant;
import java.util.List;
import org.signalbox.backtest.venue.FillProfile;
import org.signalbox.broker.conformance.Bench;
import org.signalbox.broker.conformance.BrokerConformance;
import org.signalbox.broker.conformance.Heard;
import org.signalbox.market.Bar;
import org.signalbox.market.Instrument;
import org.signalbox.testing.alpaca.FakeStreams;
import org.signalbox.testing.alpaca.Fault;
import org.signalbox.trade.Money;
import org.signalbox.trade.broker.Broker;
import org.signalbox.trade.broker.OrderReport;

class PaperConformanceTest extends BrokerConformance {

  @Override
  protected String column() {
    return "paper";
  }

  @Override
  protected Bench bench() {
    return new PaperBench();
  }

  /** The simulated venue, shown bars of one price. */
  private static final class PaperBench implements Bench {

    private static final long MINUTE = 60_000;

    private final Heard heard = new Heard();
    private final PaperVenue venue =
        new PaperVenue(
            FillProfile.STANDARD.withLimitThrough(0).withParticipation(1),
            Money.of("100000", "USD"),
            Instant.EPOCH,
            List.of(Instrument.equity(SHARE, "XNAS", "USD")));
    private double volume = 1e9;
    private long now;

    PaperBench() {
      venue.listen(heard);
    }

    @Override
    public Broker broker() {
      return venue;
    }

    @Override
    public Heard heard() {
      return heard;
    }

    @Override
    public Instant now() {
      return Instant.ofEpochMilli(now);
    }

    @Override
    public void price(String price) {
      show(price, false, false);
    }

    @Override
    public void auction(boolean opening, String price) {
      show(price, opening, !opening);
    }

    private void show(String price, boolean opens, boolean closes) {
      double at = Double.parseDouble(price);
      now += MINUTE;
      Bar bar = new Bar(now - MINUTE, now, at, at, at, at, volume);
      venue.onBar(SHARE, bar, opens, closes);
    }

    @Override
    public void liquidity(String quantity) {
      volume = Double.parseDouble(quantity);
    }

    @Override
    public boolean hasWire() {
      return false;
    }

    @Override
    public long taken(String clientId) {
      return venue.openOrders().stream().filter(it -> it.clientId().equals(clientId)).count();
    }

    @Override
    public void fail(Kind kind, Fault... faults) {
      throw noWire();
    }

    @Override
    public void heal() {
      throw noWire();
    }

    @Override
    public void holdChanges() {
      throw noWire();
    }

    @Override
    public void letGo() {
      throw noWire();
    }

    @Override
    public void end(String clientId, OrderReport.State how) {
      throw noWire();
    }

    @Override
    public void events(FakeStreams.Order order) {
      throw noWire();
    }

    @Override
    public void dropStream() {
      throw noWire();
    }

    @Override
    public void silenceStream() {
      throw noWire();
    }

    private static UnsupportedOperationException noWire() {
      return new UnsupportedOperationException("there is no wire");
    }

    @Override
    public void close() {
      venue.close();
    }
  }
}
