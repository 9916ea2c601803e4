package org.signalbox.live.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.signalbox.live.control.DeploymentRequest;
import org.signalbox.live.control.Operations;
import org.signalbox.live.control.Terms;
import org.signalbox.live.database.Database;
import org.signalbox.live.journal.Mode;
import org.signalbox.live.journal.postgres.PostgresStore;
import org.signalbox.live.journal.table.Fills;
import org.signalbox.live.journal.table.OrderEntry;
import org.signalbox.testing.TestDatabase;
import org.signalbox.testing.alpaca.AlpacaFake;
import org.signalbox.trade.Money;
import org.signalbox.trade.broker.Execution;
import org.signalbox.trade.broker.OrderReport;
import org.signalbox.trade.broker.PaperBroker;

/** One deployment at one broker, in a database of their own. One thread. */
final class Scene implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final String STRATEGY =
      """
      signalbox 1
      strategy "Over a hundred and one"
      trade AAPL on 1 minute bars
      enter long when number_of(close) > 101
      exit long when number_of(close) > 110
      stop loss 5%
      size 10 shares
      """;

  private final Path home;
  private final Database database = TestDatabase.empty();
  private final PostgresStore<Mode.Paper> store = PostgresStore.open(database, Mode.Paper.PAPER);
  private final AlpacaFake alpaca = new AlpacaFake(InstantSource.system());
  private final PaperBroker look = Trading.broker(alpaca.port());
  private final ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor();
  private final Wire wire;
  private final Tape tape;
  private final String deployment;
  private Callable<?> successor = () -> true;

  Scene(Path home, Instant begin) throws IOException {
    this.home = home;
    this.wire = new Wire(alpaca.port());
    this.tape = new Tape(home.resolve("tape"), begin.toEpochMilli(), Tape.HILL);
    tape.release(0);
    price(1);
    this.deployment =
        new Operations<>(store, Trading.HISTORIES, Instant::now)
            .deploy(
                new DeploymentRequest(
                    "tenant",
                    "killed",
                    STRATEGY,
                    new TreeMap<>(),
                    "alpaca",
                    "1",
                    new Money(new BigDecimal("10000"), "USD"),
                    Terms.stream(Tape.NAME, begin.toEpochMilli()).acceptingUnsettled()),
                "somebody")
            .deployment()
            .id();
  }

  private void price(int bar) {
    alpaca.exchange().price(Tape.SHARE, tape.close(bar));
  }

  Wire wire() {
    return wire;
  }

  /** The market moves, and then the bar is there that says so. */
  void bar(int number) throws IOException {
    price(number);
    tape.release(number);
  }

  void end() throws IOException {
    tape.end();
  }

  /** A process of this name that dies at a place, or of what is on the wire, or in the end. */
  Process process(String node, String crash) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx256m",
            "-Dcrash=" + crash,
            "-cp",
            System.getProperty("java.class.path"),
            Trading.class.getName(),
            node,
            String.valueOf(wire.port()),
            home.resolve("tape").toString(),
            String.valueOf(tape.begin()),
            database.where().replaceAll(" as .*", ""),
            TestDatabase.secret())
        .redirectErrorStream(true)
        .redirectOutput(new File(home.toFile(), node + ".log"))
        .start();
  }

  /** Another process of the same name goes on, or another node in this process. */
  void goOn(boolean restarts) throws IOException {
    if (restarts) {
      Process again = process("first", "");
      successor =
          () -> {
            ends(again, 0);
            return true;
          };
    } else {
      Future<?> second =
          nodes.submit(() -> {
            Trading.run(store, "second", wire.port(), tape);
            return true;
          });
      successor = () -> second.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
  }

  /** Waits until who went on has left. */
  void left() throws Exception {
    successor.call();
  }

  static void kill(Process process) {
    process.destroyForcibly().onExit().join();
  }

  /** Has a process stand still, or go on. */
  static void signal(Process process, String signal) {
    try {
      Process sent =
          new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start();
      assertThat(sent.waitFor()).isZero();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  static void ends(Process process, int status) throws InterruptedException {
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as("it ends").isTrue();
    assertThat(process.exitValue()).isEqualTo(status);
  }

  /** Waits until the position is open, and a stop of exactly its size rests at the broker. */
  void untilGuarded() throws InterruptedException {
    until(
        "guarded",
        () -> {
          List<OrderReport> open = look.openOrders();
          return held().signum() > 0
              && open.size() == 1
              && open.getFirst().quantity().orElseThrow().compareTo(held()) == 0
              && open().stream().allMatch(it -> !it.brokerOrderId().isEmpty())
              && fills().size() == 1;
        });
  }

  /** Waits until nothing is held, and nothing works, there and here. */
  void untilFlat() throws InterruptedException {
    until("flat", () -> held().signum() == 0 && look.openOrders().isEmpty() && open().isEmpty());
  }

  private void until(String what, BooleanSupplier holds) throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!holds.getAsBoolean()) {
      assertThat(Instant.now()).as("%s in %s: %s", what, home, orders()).isBefore(end);
      Thread.sleep(20);
    }
  }

  private BigDecimal held() {
    return alpaca.exchange().held(Tape.SHARE);
  }

  private List<OrderEntry> all() {
    return store.read(tables -> tables.orders().of(deployment, Integer.MAX_VALUE));
  }

  private List<OrderEntry> open() {
    return store.read(tables -> tables.orders().open(deployment));
  }

  private List<Fills.Entry> fills() {
    return store.read(tables -> tables.fills().of(deployment, 0));
  }

  /** What was ordered and what came of it, without names and times. */
  List<String> orders() {
    return all().stream()
        .map(it ->
            "%s %s %s %s: %s"
                .formatted(
                    it.order().action(),
                    it.quantity().map(BigDecimal::toPlainString).orElse("?"),
                    it.order().pricing(),
                    it.order().cause().purpose(),
                    it.state()))
        .sorted()
        .toList();
  }

  /** The client ids under which the broker took orders, as often as it did. */
  List<String> taken() {
    return alpaca.exchanged().stream()
        .filter(it -> it.path().startsWith("/v2/orders") && it.status() == 200)
        .filter(it -> it.method().equals("POST") || it.method().equals("PATCH"))
        .map(it -> it.request().replaceAll("(?s).*\"client_order_id\":\"([^\"]*)\".*", "$1"))
        .sorted()
        .toList();
  }

  /** Nothing was lost and nothing done twice. */
  void isSound() {
    assertThat(taken())
        .containsExactlyInAnyOrderElementsOf(
            all().stream().filter(it -> it.attempt() > 0).map(OrderEntry::clientId).toList());
    assertThat(look.executionsSince(Instant.EPOCH).stream().map(Execution::id).toList())
        .containsExactlyInAnyOrderElementsOf(
            fills().stream().map(Fills.Entry::executionId).toList());
    assertThat(held()).isZero();
    assertThat(store.violations()).isEmpty();
  }

  @Override
  public void close() throws IOException {
    nodes.shutdownNow();
    look.close();
    wire.close();
    alpaca.close();
    store.close();
    database.close();
  }
}
