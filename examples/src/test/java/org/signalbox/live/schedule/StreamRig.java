package org.signalbox.live.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.signalbox.backtest.venue.FillProfile;
import org.signalbox.broker.Brokers;
import org.signalbox.broker.alpaca.AlpacaLiveBroker;
import org.signalbox.broker.alpaca.AlpacaMarketData;
import org.signalbox.broker.alpaca.AlpacaPace;
import org.signalbox.broker.http.LiveCredentials;
import org.signalbox.broker.http.PaperCredentials;
import org.signalbox.broker.http.Stream;
import org.signalbox.broker.http.Timeouts;
import org.signalbox.live.control.DeploymentRequest;
import org.signalbox.live.control.Operations;
import org.signalbox.live.control.Terms;
import org.signalbox.live.journal.Mode;
import org.signalbox.live.journal.Store;
import org.signalbox.live.journal.memory.InMemoryStore;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Events;
import org.signalbox.live.journal.table.Inputs;
import org.signalbox.live.journal.table.Lease;
import org.signalbox.live.journal.table.OrderEntry;
import org.signalbox.live.journal.table.Tables;
import org.signalbox.live.parity.Parity;
import org.signalbox.live.parity.ParityReport;
import org.signalbox.live.risk.LimitBook;
import org.signalbox.live.route.RouteSettings;
import org.signalbox.live.route.Router;
import org.signalbox.market.Bar;
import org.signalbox.market.BarSeries;
import org.signalbox.market.History;
import org.signalbox.market.Instrument;
import org.signalbox.market.Timeframe;
import org.signalbox.testing.alpaca.AlpacaFake;
import org.signalbox.trade.Money;
import org.signalbox.trade.broker.Broker;
import org.signalbox.trade.broker.LiveBroker;
import org.signalbox.trade.broker.PaperBroker;

/**
 * Minute bars of a stream into a lane that is stepped by hand, and its orders to a broker: all real
 * but Alpaca, which is played on the loopback. Time goes by itself and can be set forward.
 */
final class StreamRig<M extends Mode, B extends Broker> implements AutoCloseable {

  static final String TENANT = "tenant";
  static final long MINUTE = 60_000;

  /** When New York opens on a Tuesday. */
  static final long OPEN = Instant.parse("2026-01-06T14:30:00Z").toEpochMilli();

  private static final Money CAPITAL = new Money(new BigDecimal("5000"), "USD");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Store<M> store;
  private final Routing<M, B> routing;
  private final String broker;
  private final Function<StreamRig<M, B>, BrokerSource<B>> brokers;
  private final long began = System.nanoTime();
  private volatile long ahead = OPEN;
  private final AlpacaFake fake = new AlpacaFake(clock());
  private final Map<String, History> histories = new TreeMap<>();
  private final Map<String, TreeMap<Long, Bar>> minutes = new TreeMap<>();
  private final AlpacaMarketData data =
      AlpacaMarketData.of(
          PaperCredentials.of(AlpacaFake.KEY_ID, AlpacaFake.SECRET),
          OptionalInt.of(fake.port()),
          pace(),
          AlpacaMarketData.IEX);
  private Optional<LaneWorker<M, B>> process = Optional.empty();
  private String deployment = "";
  private int processes;

  private StreamRig(
      Store<M> store,
      Routing<M, B> routing,
      String broker,
      Function<StreamRig<M, B>, BrokerSource<B>> brokers) {
    this.store = store;
    this.routing = routing;
    this.broker = broker;
    this.brokers = brokers;
    fake.exchange().cash("100000");
    know("AAPL");
    know("SPY");
  }

  /** Orders fill in this process, from the bars that the stream brings. */
  static StreamRig<Mode.Paper, PaperBroker> paper() {
    return new StreamRig<>(
        new InMemoryStore<>(Mode.Paper.PAPER),
        Router::paper,
        DeploymentRequest.SIMULATED,
        _ ->
            (deployment, terms) ->
                Brokers.simulated(
                    FillProfile.named(terms.profile()),
                    deployment.capital(),
                    deployment.createdAt(),
                    deployment.instruments()));
  }

  /** Orders go out with the keys of an account that would move real money. */
  static StreamRig<Mode.Live, LiveBroker> live() {
    return new StreamRig<>(
        new InMemoryStore<>(Mode.Live.LIVE),
        Router::live,
        "alpaca",
        rig ->
            (_, _) ->
                AlpacaLiveBroker.onLoopback(
                    rig.fake.port(),
                    LiveCredentials.of(AlpacaFake.KEY_ID, AlpacaFake.SECRET),
                    rig.pace()));
  }

  /** Nobody has put the account's keys anywhere. */
  static StreamRig<Mode.Live, LiveBroker> liveWithoutKeys() {
    return new StreamRig<>(
        new InMemoryStore<>(Mode.Live.LIVE),
        Router::live,
        "alpaca",
        rig -> (_, _) -> Brokers.live("alpaca", Map.of(), rig.clock()));
  }

  InstantSource clock() {
    return () ->
        Instant.ofEpochMilli(ahead + Duration.ofNanos(System.nanoTime() - began).toMillis());
  }

  private AlpacaPace pace() {
    return new AlpacaPace(
        clock(),
        _ -> {},
        new Timeouts(Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(5)),
        new Stream.Times(
            Duration.ofSeconds(2),
            Duration.ofMillis(900),
            Duration.ofMillis(20),
            Duration.ofMillis(200)),
        6_000,
        50);
  }

  /** Bars of an instrument are in store: the last ten minutes of the day before, at 100. */
  private void know(String symbol) {
    long close = Instant.parse("2026-01-05T21:00:00Z").toEpochMilli();
    List<Bar> bars = new ArrayList<>();
    for (long start = close - 10 * MINUTE; start < close; start += MINUTE) {
      bars.add(new Bar(start, start + MINUTE, 100, 100, 100, 100, 50));
    }
    BigDecimal cent = new BigDecimal("0.01");
    BigDecimal one = BigDecimal.ONE;
    histories.put(
        symbol,
        new History(
            new Instrument(
                symbol, Instrument.Kind.EQUITY, "XNYS", "USD", cent, one, one, one, one, cent),
            Timeframe.minutes(1),
            BarSeries.of(bars)));
  }

  // ---- what a test does

  AlpacaFake fake() {
    return fake;
  }

  Store<M> store() {
    return store;
  }

  /** Time is now at least so many milliseconds after a minute of the session began. */
  void at(int minute, long millis) {
    long wanted = OPEN + minute * MINUTE + millis;
    ahead += Math.max(0, wanted - clock().millis());
  }

  String deploy(String source) {
    DeploymentRequest request =
        new DeploymentRequest(
            TENANT,
            "mine",
            source,
            new TreeMap<>(),
            broker,
            broker.equals("alpaca") ? "77" : "",
            CAPITAL,
            Terms.stream("alpaca", clock().millis()).acceptingUnsettled());
    deployment = operations().deploy(request, "somebody").deployment().id();
    return deployment;
  }

  Operations<M> operations() {
    return new Operations<>(
        store, (symbol, _) -> Optional.ofNullable(histories.get(symbol)), clock());
  }

  /** A new process takes the lease of whoever had it, and works until data flow. */
  void start() {
    int subscribed = fake.data().subscriptions();
    Deployment own = standing().deployment();
    at(0, clock().millis() - OPEN + Node.TTL.toMillis() + 1);
    processes++;
    Lease lease =
        store
            .write(tables ->
                tables
                    .leases()
                    .acquire(own.lane(), "process " + processes, clock().instant(), Node.TTL))
            .orElseThrow();
    RouteSettings settings = RouteSettings.standard(LimitBook.NONE);
    Parts parts =
        new Parts(
            "process " + processes,
            (symbol, _) -> Optional.ofNullable(histories.get(symbol)),
            Map.of("alpaca", data),
            settings,
            clock());
    process =
        Optional.of(
            new LaneWorker<>(
                own.lane(), lease.fence(), store, parts, brokers.apply(this), routing));
    until(() -> fake.data().subscriptions() > subscribed || standing().state().isFinal());
  }

  /** The process ends and stores where it stands. */
  void stop() {
    process.orElseThrow().leave(clock().instant());
    process = Optional.empty();
  }

  /** The process ends where it is. */
  void kill() {
    process.orElseThrow().close();
    process = Optional.empty();
  }

  /** A minute ends: its bar is stored and sent, and the lane has taken it. */
  void minute(int minute, double price) {
    stored("AAPL", minute, price);
    fake.exchange().price("AAPL", BigDecimal.valueOf(price).toPlainString());
    at(minute + 1, 300);
    send("AAPL", minute, price);
    untilKnown("AAPL", minute);
  }

  /** Minutes from one to another, all at one price. */
  void minutes(int from, int to, double price) {
    for (int minute = from; minute <= to; minute++) {
      minute(minute, price);
    }
  }

  /** History at the broker has a minute from now on. */
  void stored(String symbol, int minute, double price) {
    fake.data().store(symbol, start(minute), price, price, price, price, 50);
    long start = OPEN + minute * MINUTE;
    minutes
        .computeIfAbsent(symbol, _ -> new TreeMap<>())
        .put(start, new Bar(start, start + MINUTE, price, price, price, price, 50));
  }

  void send(String symbol, int minute, double price) {
    fake.data().send("b", symbol, start(minute), price, price, price, price, 50);
  }

  /** Minutes are stored, and sent in one frame: time cannot pass between them. */
  void sendTogether(SortedMap<Integer, Double> prices) {
    StringJoiner frame = new StringJoiner(",", "[", "]");
    prices.forEach((minute, price) -> {
      stored("AAPL", minute, price);
      frame.add(
          "{\"T\":\"b\",\"S\":\"AAPL\",\"t\":\"%1$s\",\"o\":%2$s,\"h\":%2$s,\"l\":%2$s,\"c\":%2$s,\"v\":50}"
              .formatted(start(minute), price));
    });
    fake.data().send(frame.toString());
  }

  private static String start(int minute) {
    return Instant.ofEpochMilli(OPEN + minute * MINUTE).toString();
  }

  void untilKnown(String symbol, int minute) {
    until(() -> isKnown(symbol, minute));
  }

  /** Whether the lane was given a bar that ends when a minute does. */
  boolean isKnown(String symbol, int minute) {
    long end = OPEN + (minute + 1) * MINUTE;
    return bars().stream().anyMatch(it -> it.instrument().equals(symbol) && it.bar().end() == end);
  }

  /** Steps the lane until something holds. */
  void until(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      process.ifPresent(it -> it.tick(clock().instant()));
      LockSupport.parkNanos(500_000);
      assertThat(System.nanoTime()).as(() -> "in time, but only\n" + told()).isLessThan(end);
    }
  }

  private String told() {
    return standing() + "\n" + orders() + "\n" + events();
  }

  // ---- what the journal has

  Deployment.Standing standing() {
    return read(tables -> tables.deployments().find(deployment)).orElseThrow();
  }

  /** Orders, oldest first. */
  List<OrderEntry> orders() {
    return read(tables -> tables.orders().of(deployment, 1_000)).reversed();
  }

  List<Inputs.Input.Barred> bars() {
    return inputs().stream()
        .filter(Inputs.Input.Barred.class::isInstance)
        .map(Inputs.Input.Barred.class::cast)
        .toList();
  }

  List<Inputs.Input> inputs() {
    return read(tables -> tables.inputs().after(deployment, 0, 10_000)).stream()
        .map(Inputs.Entry::input)
        .toList();
  }

  List<Events.Event> events() {
    store.write(tables -> tables.events().publish(1_000));
    return read(tables -> tables.events().after(TENANT, 0, 10_000));
  }

  <T> T read(Function<Tables, T> reader) {
    return store.read(reader);
  }

  long placed() {
    return fake.received("POST", "/v2/orders");
  }

  /** All minutes so far are brought into the store. */
  void imported() {
    histories.replaceAll((symbol, _) -> continued(symbol));
    minutes.clear();
  }

  /** The run beside its backtest, over the broker's history of what came by the stream. */
  ParityReport parity() {
    return Parity.of(store, deployment, (symbol, _) -> Optional.of(continued(symbol)));
  }

  private History continued(String symbol) {
    History known = histories.get(symbol);
    BarSeries before = known.bars();
    List<Bar> rows = new ArrayList<>();
    for (int row = 0; row < before.size(); row++) {
      rows.add(before.bar(row));
    }
    rows.addAll(minutes.getOrDefault(symbol, new TreeMap<>()).values());
    return new History(known.instrument(), known.timeframe(), BarSeries.of(rows));
  }

  @Override
  public void close() {
    process.ifPresent(LaneWorker::close);
    fake.close();
  }
}
