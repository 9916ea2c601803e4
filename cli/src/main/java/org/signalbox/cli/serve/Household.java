package org.signalbox.cli.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.signalbox.backtest.data.DataStore;
import org.signalbox.live.database.Database;
import org.signalbox.live.journal.Mode;
import org.signalbox.live.journal.Store;
import org.signalbox.live.journal.postgres.PostgresStore;
import org.signalbox.server.Parts;
import org.signalbox.server.Server;
import org.signalbox.server.ServerSettings;

/** All that a server on this machine needs, opened together and closed together. */
final class Household implements AutoCloseable {

  private static final String STREAM = "alpaca";

  private final Path folder;
  private final DataStore data;
  private final Database database;
  private final Store<Mode.Paper> paper;
  private final Store<Mode.Live> live;
  private final LogFile log;

  private Household(
      Path folder,
      DataStore data,
      Database database,
      Store<Mode.Paper> paper,
      Store<Mode.Live> live,
      LogFile log) {
    this.folder = folder;
    this.data = data;
    this.database = database;
    this.paper = paper;
    this.live = live;
    this.log = log;
  }

  /**
   * Everything over a folder.
   *
   * @param database is closed with the rest
   */
  static Household at(Path folder, DataStore data, Database database) throws IOException {
    return new Household(
        folder,
        data,
        database,
        PostgresStore.open(database, Mode.Paper.PAPER),
        PostgresStore.open(database, Mode.Live.LIVE),
        LogFile.in(folder.resolve("server")));
  }

  Server serve(int port) {
    return Server.start(
        ServerSettings.local(port, folder.resolve("server"), Clock.systemUTC(), log),
        new Parts(database, data, paper, live, List.of(), STREAM));
  }

  @Override
  public void close() throws IOException {
    paper.close();
    live.close();
    database.close();
    log.close();
  }
}
