package org.signalbox.broker.alpaca;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.signalbox.broker.conformance.Bench;
import org.signalbox.broker.conformance.BrokerConformance;
import org.signalbox.broker.conformance.Heard;
import org.signalbox.broker.http.PaperCredentials;
import org.signalbox.broker.http.Stream;
import org.signalbox.broker.http.Timeouts;
import org.signalbox.testing.alpaca.AlpacaFake;
import org.signalbox.testing.alpaca.FakeStreams;
import org.signalbox.testing.alpaca.Fault;
import org.signalbox.trade.broker.Broker;
import org.signalbox.trade.broker.OrderReport;

class AlpacaConformanceTest extends BrokerConformance {

  @Override
  protected String column() {
    return "alpaca";
  }

  @Override
  protected Bench bench() {
    return new AlpacaBench();
  }

  static AlpacaPace quick() {
    return AlpacaPace.standard(InstantSource.system())
        .with(
            new Timeouts(Duration.ofMillis(500), Duration.ofMillis(800), Duration.ofMillis(1_000)))
        .with(
            new Stream.Times(
                Duration.ofMillis(500),
                Duration.ofMillis(600),
                Duration.ofMillis(20),
                Duration.ofMillis(200)))
        .withRequestsPerMinute(6_000)
        .withPageSize(5);
  }

  /** Alpaca's adapter before a fake Alpaca. */
  private static final class AlpacaBench implements Bench {

    private final AlpacaFake fake = new AlpacaFake(InstantSource.system());
    private final Heard heard = new Heard();
    private final Broker broker =
        AlpacaPaperBroker.onLoopback(
            fake.port(), PaperCredentials.of(AlpacaFake.KEY_ID, AlpacaFake.SECRET), quick());
    private boolean listening;

    @Override
    public Broker broker() {
      if (!listening) {
        listening = true;
        broker.listen(heard);
        heard.untilConnected(1);
      }
      return broker;
    }

    @Override
    public Heard heard() {
      broker();
      return heard;
    }

    @Override
    public Instant now() {
      return InstantSource.system().instant();
    }

    @Override
    public void price(String price) {
      fake.exchange().price(SHARE, price);
    }

    @Override
    public void auction(boolean opening, String price) {
      fake.exchange().auction(opening ? "opg" : "cls", SHARE, price);
    }

    @Override
    public void liquidity(String quantity) {
      fake.exchange().liquidity(quantity);
    }

    @Override
    public boolean hasWire() {
      return true;
    }

    @Override
    public void fail(Kind kind, Fault... faults) {
      switch (kind) {
        case PLACE -> fake.fail("POST", "/v2/orders", faults);
        case REPLACE -> fake.fail("PATCH", "/v2/orders", faults);
        case CANCEL -> fake.fail("DELETE", "/v2/orders", faults);
        case FIND -> fake.fail("GET", "/v2/orders:by_client_order_id", faults);
        case OPEN_ORDERS -> fake.fail("GET", "/v2/orders", faults);
      }
    }

    @Override
    public void heal() {
      fake.settle();
    }

    @Override
    public long taken(String clientId) {
      return fake.exchange().placedUnder(clientId);
    }

    @Override
    public void holdChanges() {
      fake.exchange().holdChanges();
    }

    @Override
    public void letGo() {
      fake.exchange().letGo();
    }

    @Override
    public void end(String clientId, OrderReport.State how) {
      fake.exchange().end(clientId, how == OrderReport.State.EXPIRED ? "expired" : "rejected");
    }

    @Override
    public void events(FakeStreams.Order order) {
      fake.streams().order(order);
    }

    @Override
    public void dropStream() {
      fake.streams().drop();
    }

    @Override
    public void silenceStream() {
      fake.streams().fallSilent();
    }

    @Override
    public void close() {
      closed();
      fake.close();
    }

    private void closed() {
      broker.close();
    }
  }
}
