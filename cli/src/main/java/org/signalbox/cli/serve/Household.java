package org.signalbox.cli.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import org.signalbox.assistant.StrategyAssistant;
import org.signalbox.assistant.model.ModelSettings;
import org.signalbox.assistant.tool.StoredBars;
import org.signalbox.backtest.data.DataStore;
import org.signalbox.cli.input.BarsAtHand;
import org.signalbox.cli.node.Nodes;
import org.signalbox.cli.node.Venues;
import org.signalbox.live.database.Database;
import org.signalbox.live.journal.Mode;
import org.signalbox.live.journal.Store;
import org.signalbox.live.journal.postgres.PostgresStore;
import org.signalbox.live.schedule.LiveRunner;
import org.signalbox.server.Parts;
import org.signalbox.server.Reach;
import org.signalbox.server.Server;
import org.signalbox.server.ServerSettings;
import org.signalbox.server.Users;

/** All that a server on this machine needs, opened together and closed together. */
final class Household implements AutoCloseable {

  private final Path folder;
  private final DataStore data;
  private final Database database;
  private final Store<Mode.Paper> paper;
  private final Store<Mode.Live> live;
  private final LogFile log;
  private final Venues venues;
  private final LiveRunner runner;
  private final InstantSource clock;

  private Household(
      Path folder, DataStore data, Database database, LogFile log, InstantSource clock)
      throws IOException {
    this.folder = folder;
    this.data = data;
    this.database = database;
    this.paper = PostgresStore.open(database, Mode.Paper.PAPER);
    this.live = PostgresStore.open(database, Mode.Live.LIVE);
    this.log = log;
    this.clock = clock;
    this.venues = Venues.in(folder, clock);
    this.runner = runner();
  }

  /**
   * Everything over a folder.
   *
   * @param database is closed with the rest
   */
  static Household at(Path folder, DataStore data, Database database) throws IOException {
    LogFile log = LogFile.in(folder.resolve("server"));
    return new Household(folder, data, database, log, Clock.systemUTC());
  }

  private LiveRunner runner() {
    return Nodes.runner(
        database,
        paper,
        live,
        new BarsAtHand(data),
        venues,
        clock,
        fault -> log.failed("of the runner", fault));
  }

  /** Starts a server of one person's own, and the runner behind it. */
  Server serve(int port) {
    return serve(ServerSettings.local(port, secrets(), clock, log));
  }

  /** Starts a server of several users, and the runner behind it. */
  Server serveUsers(Reach reach) {
    return serve(ServerSettings.ofUsers(reach, secrets(), clock, log));
  }

  private Path secrets() {
    return folder.resolve("server");
  }

  private Server serve(ServerSettings settings) {
    Server server =
        Server.start(
            settings,
            new Parts(
                database,
                data,
                paper,
                live,
                venues.live(),
                Venues.ALPACA,
                StrategyAssistant.of(
                    ModelSettings.of(System.getenv()), StoredBars.of(data), clock)));
    runner.start();
    return server;
  }

  /** Whether anybody has a password to sign in with. */
  boolean hasUsers() {
    try (Users users = Users.in(database, secrets(), clock)) {
      return users.all().stream().anyMatch(it -> it.byPassword() && !it.disabled());
    }
  }

  @Override
  public void close() throws IOException {
    runner.close();
    paper.close();
    live.close();
    database.close();
    log.close();
  }
}
