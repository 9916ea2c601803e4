package org.signalbox.cli.live;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.signalbox.cli.input.DatabaseOptions;
import org.signalbox.cli.node.Nodes;
import org.signalbox.cli.node.Venues;
import org.signalbox.cli.terminal.Terminal;
import org.signalbox.cli.terminal.Words;
import org.signalbox.live.control.View;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.schedule.LiveRunner;

/** Runs deployments in this process, and tells how they come on. */
final class Running {

  private static final Duration LOOK = Duration.ofMillis(250);

  private final Terminal terminal;
  private final CountDownLatch interrupted = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Set<String> told = new TreeSet<>();

  Running(Terminal terminal) {
    this.terminal = terminal;
  }

  void run(DatabaseOptions options, boolean untilIdle) throws IOException, InterruptedException {
    Venues venues = Venues.in(options.home().folder(), Desk.CLOCK);
    Runtime.getRuntime().addShutdownHook(new Thread(this::end, "interrupted"));
    try (Desk desk = Desk.open(options);
        LiveRunner runner = runner(desk, venues)) {
      runner.start();
      terminal.note("running what is deployed in the database at " + desk.where());
      desk.all().stream().filter(it -> lacksKeys(it, venues)).forEach(this::tellKeys);
      boolean over = false;
      while (!over) {
        over = interrupted.await(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        desk.all().forEach(this::tell);
        over |= untilIdle && desk.all().stream().noneMatch(it -> mayGoOn(it.view()));
      }
    } finally {
      ended.countDown();
    }
  }

  /** Has the runner put down where everything stands before the process ends. */
  private void end() {
    interrupted.countDown();
    try {
      ended.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private LiveRunner runner(Desk desk, Venues venues) {
    return Nodes.runner(
        desk.database(),
        desk.paper().store(),
        desk.live().store(),
        desk.histories(),
        venues,
        Desk.CLOCK,
        fault -> terminal.warn("trouble, will be tried again: " + fault.getMessage()));
  }

  private static boolean lacksKeys(Desk.Found found, Venues venues) {
    return found.mode().equals("live")
        && !found.view().standing().state().isFinal()
        && !venues.live().contains(found.deployment().account().broker());
  }

  private void tellKeys(Desk.Found found) {
    terminal.warn(
        "'%s' is not run: there are no keys for real money at '%s'"
            .formatted(found.deployment().name(), found.deployment().account().broker()));
  }

  /** A stream never ends by itself; a replay ends with its last bar. */
  private static boolean mayGoOn(View view) {
    return view.terms().isReplay() && !view.standing().state().isFinal();
  }

  private void tell(Desk.Found found) {
    Deployment.Standing standing = found.view().standing();
    String reason = standing.reason().isEmpty() ? "" : ": " + standing.reason();
    if (told.add(found.id() + " " + standing.version())) {
      terminal.note(
          "'%s' is %s%s".formatted(found.deployment().name(), Words.of(standing.state()), reason));
    }
  }
}
