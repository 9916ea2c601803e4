package org.signalbox.cli.live;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.signalbox.cli.input.BarsAtHand;
import org.signalbox.cli.input.DatabaseOptions;
import org.signalbox.cli.input.Databases;
import org.signalbox.cli.terminal.Exit;
import org.signalbox.cli.terminal.RefusedException;
import org.signalbox.live.control.Operations;
import org.signalbox.live.control.Permissions;
import org.signalbox.live.control.View;
import org.signalbox.live.database.Database;
import org.signalbox.live.journal.Mode;
import org.signalbox.live.journal.Store;
import org.signalbox.live.journal.postgres.PostgresStore;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.market.feed.HistorySource;

/**
 * The deployments of a database, on paper and with real money, as long as it is open. Each half is
 * opened when it is first asked for. Instances hold state and belong to one thread.
 */
final class Desk implements AutoCloseable {

  /** The owner of all that is asked for at this machine's command line. */
  static final String TENANT = "local";

  static final InstantSource CLOCK = InstantSource.system();

  private final Database database;
  private final HistorySource histories;
  private Optional<Store<Mode.Paper>> paper = Optional.empty();
  private Optional<Store<Mode.Live>> live = Optional.empty();

  private Desk(Database database, HistorySource histories) {
    this.database = database;
    this.histories = histories;
  }

  static Desk open(DatabaseOptions options) {
    return new Desk(Databases.open(options), new BarsAtHand(options.home().store()));
  }

  /** One half of it. */
  record Half<M extends Mode>(Store<M> store, Operations<M> operations) {

    Mode mode() {
      return store.mode();
    }
  }

  /** A deployment, and the half in which it is. */
  record Found(Half<?> half, View view) {

    String id() {
      return view.deployment().id();
    }

    Deployment deployment() {
      return view.deployment();
    }

    /** {@code paper} or {@code live}. */
    String mode() {
      return half.mode().schema();
    }

    Operations<?> operations() {
      return half.operations();
    }
  }

  Half<Mode.Paper> paper() {
    Store<Mode.Paper> store = paper.orElseGet(() -> PostgresStore.open(database, Mode.Paper.PAPER));
    paper = Optional.of(store);
    return new Half<>(store, new Operations<>(store, histories, CLOCK));
  }

  Half<Mode.Live> live() {
    Store<Mode.Live> store = live.orElseGet(() -> PostgresStore.open(database, Mode.Live.LIVE));
    live = Optional.of(store);
    return new Half<>(store, new Operations<>(store, histories, CLOCK));
  }

  List<Half<?>> halves() {
    return List.of(paper(), live());
  }

  Permissions permissions() {
    return new Permissions(live().store(), CLOCK);
  }

  Database database() {
    return database;
  }

  HistorySource histories() {
    return histories;
  }

  String where() {
    return database.where();
  }

  /** All deployments, newest first, those with real money before those on paper. */
  List<Found> all() {
    List<Found> all = new ArrayList<>();
    for (Half<?> half : halves().reversed()) {
      half.operations().list(TENANT).forEach(it -> all.add(new Found(half, it)));
    }
    return all;
  }

  /**
   * The deployment that a word names: its id, the beginning of its id, or its name.
   *
   * @throws RefusedException where it names none, or several
   */
  Found find(String word) {
    List<Found> all = all();
    return one(all, word, it -> it.id().equalsIgnoreCase(word))
        .or(() -> one(all, word, it -> it.deployment().name().equals(word)))
        .or(() -> one(all, word, it -> it.id().regionMatches(true, 0, word, 0, word.length())))
        .orElseThrow(() -> missing(word));
  }

  private static Optional<Found> one(List<Found> all, String word, Predicate<Found> wanted) {
    List<Found> found = all.stream().filter(wanted).toList();
    if (found.size() > 1) {
      throw new RefusedException(
          Exit.REFUSED,
          "'%s' stands for %d deployments".formatted(word, found.size()),
          "say which by its id: " + String.join(", ", found.stream().map(Found::id).toList()));
    }
    return found.stream().findFirst();
  }

  private RefusedException missing(String word) {
    return new RefusedException(
        Exit.REFUSED,
        "there is no deployment '%s' in the database at %s".formatted(word, where()),
        "'signalbox deployments' lists them");
  }

  @Override
  public void close() {
    paper.ifPresent(Store::close);
    live.ifPresent(Store::close);
    database.close();
  }
}
