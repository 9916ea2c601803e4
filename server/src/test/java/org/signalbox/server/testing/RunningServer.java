package org.signalbox.server.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.signalbox.assistant.StrategyAssistant;
import org.signalbox.assistant.tool.StoredBars;
import org.signalbox.backtest.data.DataStore;
import org.signalbox.backtest.venue.FillProfile;
import org.signalbox.broker.Brokers;
import org.signalbox.live.database.Database;
import org.signalbox.live.journal.Mode;
import org.signalbox.live.journal.Store;
import org.signalbox.live.journal.memory.InMemoryStore;
import org.signalbox.live.journal.postgres.PostgresStore;
import org.signalbox.live.risk.LimitBook;
import org.signalbox.live.route.RouteSettings;
import org.signalbox.live.schedule.LiveRunner;
import org.signalbox.server.Parts;
import org.signalbox.server.Reach;
import org.signalbox.server.Server;
import org.signalbox.server.ServerLog;
import org.signalbox.server.ServerSettings;
import org.signalbox.server.Users;
import org.signalbox.server.account.Passwords;
import org.signalbox.server.api.Route.Rate;
import org.signalbox.server.job.BarLibrary;
import org.signalbox.server.store.Accounts;
import org.signalbox.server.store.Accounts.Account;
import org.signalbox.server.store.TenantStore;
import org.signalbox.server.view.account.Role;

/** A server on a free port, with a database of its own. */
public final class RunningServer implements AutoCloseable {

  /** Fast, for tests that are not about hashing. */
  private static final Passwords.Cost CHEAP = new Passwords.Cost(64, 1, 1);

  private final Server server;
  private final Database database;
  private final DataSource admin;
  private final Store<Mode.Paper> paper;
  private final Store<Mode.Live> live;
  private final Log log = new Log();
  private final DataStore data;
  private final Path secrets;
  private Optional<LiveRunner> runner = Optional.empty();

  private RunningServer(
      Path folder,
      TestDatabase.Fresh fresh,
      Optional<Reach> users,
      boolean journal,
      Map<Rate, Integer> limits) {
    this.database = fresh.database();
    this.admin = fresh.admin();
    this.paper =
        journal
            ? PostgresStore.open(database, Mode.Paper.PAPER)
            : new InMemoryStore<>(Mode.Paper.PAPER);
    this.live =
        journal
            ? PostgresStore.open(database, Mode.Live.LIVE)
            : new InMemoryStore<>(Mode.Live.LIVE);
    this.data = DataStore.at(folder.resolve("data"));
    this.secrets = folder.resolve("secrets");
    this.server =
        Server.start(
            users
                .map(it -> ServerSettings.ofUsers(it, secrets, Instant::now, log))
                .orElseGet(() -> ServerSettings.local(0, secrets, Instant::now, log))
                .withCost(CHEAP)
                .withLimits(limits),
            new Parts(
                database,
                data,
                paper,
                live,
                List.of("alpaca"),
                "alpaca",
                StrategyAssistant.plain(StoredBars.of(data))));
  }

  /** What the server logged. */
  public static final class Log implements ServerLog {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<Throwable> faults = new CopyOnWriteArrayList<>();

    @Override
    public void called(String line) {
      lines.add(line);
    }

    @Override
    public void failed(String call, Throwable fault) {
      faults.add(fault);
      fault.printStackTrace();
    }

    public List<String> lines() {
      return lines;
    }

    public List<Throwable> faults() {
      return faults;
    }
  }

  /** A server of one person's own. */
  public static RunningServer start() {
    return start(Optional.empty(), false, Map.of());
  }

  /** A server of several users, none of whom has a password yet. */
  public static RunningServer ofUsers(Reach reach) {
    return start(Optional.of(reach), false, Map.of());
  }

  /** A server of one person's own whose journal is in the database, too. */
  public static RunningServer withJournal() {
    return start(Optional.empty(), true, Map.of());
  }

  /** A server that counts calls. */
  public static RunningServer limited(Map<Rate, Integer> perMinute) {
    return start(Optional.empty(), false, perMinute);
  }

  private static RunningServer start(
      Optional<Reach> users, boolean journal, Map<Rate, Integer> limits) {
    try {
      return new RunningServer(
          Files.createTempDirectory("signalbox-server"),
          TestDatabase.fresh(),
          users,
          journal,
          limits);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Runs what is deployed on paper, too. */
  public RunningServer withRunner() {
    LiveRunner node =
        LiveRunner.of(
                new org.signalbox.live.schedule.Parts(
                    "test",
                    new BarLibrary(data),
                    Map.of(),
                    RouteSettings.standard(LimitBook.NONE),
                    Instant::now),
                fault -> log.failed("of the runner", fault))
            .paper(
                paper,
                (deployment, terms) ->
                    Brokers.simulated(
                        FillProfile.named(terms.profile()),
                        deployment.capital(),
                        deployment.createdAt(),
                        deployment.instruments()));
    node.start();
    runner = Optional.of(node);
    return this;
  }

  public Server server() {
    return server;
  }

  public Database database() {
    return database;
  }

  public Store<Mode.Paper> paper() {
    return paper;
  }

  public Store<Mode.Live> live() {
    return live;
  }

  /** The database for one who may do everything. */
  public DataSource admin() {
    return admin;
  }

  public Log log() {
    return log;
  }

  /** The users, as the command line sees them. */
  public Users users() {
    return Users.in(database, secrets, Instant::now);
  }

  /** Somebody who is not signed in. */
  public Client anyone() {
    return new Client(server.port());
  }

  /** The machine's owner, signed in by the link. */
  public Client owner() {
    Client client = anyone();
    String token = server.link().replaceFirst(".*#link=", "");
    client.post("/session/link", Map.of("token", token)).expect(200);
    return client;
  }

  /** The first user of another tenant, signed in by password. */
  public Client stranger(String name) {
    String password = "a long and quiet evening";
    Account account =
        new Account(
            UUID.randomUUID(),
            UUID.randomUUID(),
            name,
            Optional.of(passwordHash(password)),
            Role.ADMIN,
            false,
            Instant.now());
    try (TenantStore store = TenantStore.in(database)) {
      new Accounts(store).found("house of " + name, account);
    }
    Client client = anyone();
    client.post("/session", Map.of("name", name, "password", password)).expect(200);
    return client;
  }

  private String passwordHash(String password) {
    JsonNode user =
        owner()
            .post(
                "/users",
                Map.of("name", "u" + UUID.randomUUID(), "password", password, "role", "VIEWER"))
            .expect(201);
    try (TenantStore store = TenantStore.in(database)) {
      return new Accounts(store)
          .named(user.get("name").asText())
          .flatMap(Account::password)
          .orElseThrow();
    }
  }

  @Override
  public void close() {
    runner.ifPresent(LiveRunner::close);
    server.close();
    paper.close();
    live.close();
  }
}
